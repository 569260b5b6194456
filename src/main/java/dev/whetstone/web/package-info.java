/** What every request over the public port must hold to, whoever sends it: how long it may take to arrive, and how large it may be. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
