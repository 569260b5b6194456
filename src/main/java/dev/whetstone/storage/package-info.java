/** The embedded database, indexes, schema version and health. */
@ApplicationModule(allowedDependencies = {"settings"})
@NullMarked
package dev.whetstone.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
