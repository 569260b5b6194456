/** What members submit, how it is graded, and what they are told. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::desk",
            "chat::inbound",
            "group",
            "group::notes",
            "round",
            "question",
            "grading",
            "reading",
            "secondreader",
            "award",
            "schedule",
            "inbox"
        })
@NullMarked
package dev.whetstone.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
