/** What a member got wrong comes back to them in private, and what they master by topic. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "group",
            "round",
            "question",
            "grading",
            "award",
            "schedule",
            "leaderboard",
            "rating"
        })
@NullMarked
package dev.whetstone.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
