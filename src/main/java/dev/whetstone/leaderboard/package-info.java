/** Boards and what a member can ask about their points, all derived from the ledger. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "picture",
            "chat::extras",
            "group",
            "award",
            "question",
            "plan",
            "streak"
        })
@NullMarked
package dev.whetstone.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
