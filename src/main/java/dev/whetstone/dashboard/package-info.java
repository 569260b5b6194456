/** Pages behind a one-time link: a member's own history, mastery, journal and board, and a group's participation for its admins. */
@ApplicationModule(
        allowedDependencies = {
            "storage",
            "chat",
            "chat::desk",
            "chat::extras",
            "chat::trial",
            "group",
            "plan",
            "round",
            "question",
            "award",
            "leaderboard",
            "review",
            "mock::journal",
            "web",
            "feedback"
        })
@NullMarked
package dev.whetstone.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
