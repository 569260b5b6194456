/** Mock interviews: who plays with whom, the session by the clock, feedback, and the journal. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::desk",
            "chat::inbound",
            "chat::extras",
            "group",
            "plan",
            "scenario",
            "question",
            "reading",
            "picture",
            "grading",
            "answer",
            "award",
            "review",
            "badge",
            "recap",
            "round",
            "schedule",
            "secondreader",
            "settings"
        })
@NullMarked
package dev.whetstone.mock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
