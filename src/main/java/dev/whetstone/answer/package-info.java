/** What members submit, how it is graded, and what they are told. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::inbound",
            "group",
            "group::notes",
            "round",
            "question",
            "grading",
            "secondreader",
            "award",
            "schedule",
            "inbox",
            "attempt",
            "copying",
            "feedback"
        })
@NullMarked
package dev.whetstone.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
