/** Grades an answer to a question; knows nothing of chat, groups or points. */
@ApplicationModule(allowedDependencies = {"question", "question::content", "reading"})
@NullMarked
package dev.whetstone.grading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
