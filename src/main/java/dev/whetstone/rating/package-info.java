/** How strong members and how hard questions turn out to be, by Glicko-2, from every graded answer and every duel. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "storage::schema",
            "chat",
            "group",
            "round",
            "question",
            "answer",
            "feedback",
            "award",
            "schedule",
            "leaderboard"
        })
@NullMarked
package dev.whetstone.rating;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
