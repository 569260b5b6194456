/** Keeps what platforms hand in until it has been handled, once, also after a crash. */
@ApplicationModule(allowedDependencies = {"storage", "chat", "chat::inbound", "schedule"})
@NullMarked
package dev.whetstone.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
