/** One-page sheets to read before an interview. */
@ApplicationModule(allowedDependencies = {"chat", "question", "question::content", "question::reader"})
@NullMarked
package dev.whetstone.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
