/** Tells members who still owe an answer, once, and never at night. */
@ApplicationModule(allowedDependencies = {"storage", "chat", "group", "round", "answer", "question", "streak"})
@NullMarked
package dev.whetstone.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
