/** How many posting days in a row a member answered, and the group; what is at stake today. */
@ApplicationModule(allowedDependencies = {"storage", "chat", "group", "round", "award"})
@NullMarked
package dev.whetstone.streak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
