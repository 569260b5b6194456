/** Squads within a group: who is in which, and how they stand. */
@ApplicationModule(allowedDependencies = {"storage", "chat", "picture", "group", "round", "award", "streak", "recap"})
@NullMarked
package dev.whetstone.squad;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
