/** Where settings come from besides the environment and Spring's own files. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.whetstone.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
