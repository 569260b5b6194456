/** The only user of Quartz: a tick, due work, workers, and the clock everybody reads. */
@ApplicationModule(allowedDependencies = {"storage"})
@NullMarked
package dev.whetstone.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
