/** What people say of each other's answers: reading them, scores, what was helpful. */
@ApplicationModule(
        allowedDependencies = {"chat", "group", "round", "question", "grading", "attempt", "answer", "award"})
@NullMarked
package dev.whetstone.peers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
