/** What a week came to, told in every channel of a group once, on Monday. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "picture",
            "group",
            "round",
            "question",
            "plan",
            "award",
            "schedule",
            "streak",
            "leaderboard",
            "badge"
        })
@NullMarked
package dev.whetstone.recap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
