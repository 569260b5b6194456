/** Study groups, their cadence and their members. */
@ApplicationModule(allowedDependencies = {"storage", "chat", "plan", "question", "schedule"})
@NullMarked
package dev.whetstone.group;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
