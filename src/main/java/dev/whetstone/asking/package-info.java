/** What is asked when: the plan's next question at a group's slot, one by hand, one that is skipped. */
@ApplicationModule(allowedDependencies = {"chat", "group", "group::notes", "plan", "question", "round", "schedule"})
@NullMarked
package dev.whetstone.asking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
