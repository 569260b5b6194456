/** Badges for things worth doing, declared in {@code seeds/badges.yaml}, given once and told in private. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "group",
            "round",
            "question",
            "question::content",
            "question::reader",
            "answer",
            "award",
            "schedule",
            "leaderboard",
            "review"
        })
@NullMarked
package dev.whetstone.badge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
