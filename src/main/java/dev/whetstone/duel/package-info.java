/** Duels: two members answer the same three questions in private within a day. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::desk",
            "chat::inbound",
            "group",
            "round",
            "question",
            "grading",
            "award",
            "schedule",
            "rating",
            "asking"
        })
@NullMarked
package dev.whetstone.duel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
