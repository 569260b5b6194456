/** The study group a newcomer finds in a trial. */
@ApplicationModule(allowedDependencies = {"chat", "chat::trial", "group", "plan"})
@NullMarked
package dev.whetstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
