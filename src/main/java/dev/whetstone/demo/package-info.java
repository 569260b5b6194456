/** A trial: the study group a newcomer finds, and the time that can be moved. */
@ApplicationModule(allowedDependencies = {"chat", "chat::trial", "group", "plan", "schedule"})
@NullMarked
package dev.whetstone.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
