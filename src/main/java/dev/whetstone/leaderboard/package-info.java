/** Standings, seasons and boards, all derived from the ledger. */
@ApplicationModule(allowedDependencies = {"chat", "group", "award", "question", "plan"})
@NullMarked
package dev.whetstone.leaderboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
