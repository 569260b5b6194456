/** Scenarios of mock interviews, read from content files. */
@ApplicationModule(allowedDependencies = {"question", "question::content", "question::reader"})
@NullMarked
package dev.whetstone.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
