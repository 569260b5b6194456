/**
 * What every request over the public port must hold to, whoever sends it: how long it may take to arrive, how large it
 * may be, and that what people wrote is shown as HTML that is safe.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
