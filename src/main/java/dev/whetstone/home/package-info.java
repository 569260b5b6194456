/** A member's own day over all their groups, for platforms that have a page for it. */
@ApplicationModule(
        allowedDependencies = {"chat", "chat::extras", "group", "round", "answer", "award", "streak", "question"})
@NullMarked
package dev.whetstone.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
