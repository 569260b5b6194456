/** Two identities that turn out to be one person, and two groups that turn out to be one. */
@ApplicationModule(allowedDependencies = {"storage", "chat", "chat::inbound", "group", "group::notes", "schedule"})
@NullMarked
package dev.whetstone.joining;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
