/** Months that are over: their tables, kept as they ended, who won them, and the word about it in the channel. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::extras",
            "picture",
            "group",
            "group::notes",
            "award",
            "question",
            "round",
            "leaderboard"
        })
@NullMarked
package dev.whetstone.season;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
