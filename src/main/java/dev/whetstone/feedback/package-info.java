/** What members are told of their answers: the sign, the words, and each of them once. */
@ApplicationModule(allowedDependencies = {"chat", "chat::desk", "round", "question", "grading", "attempt", "copying"})
@NullMarked
package dev.whetstone.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
