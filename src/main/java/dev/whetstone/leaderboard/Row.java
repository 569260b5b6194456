package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;

/** One line of a board; equal points share a rank (1, 2, 2, 4). */
record Row(long rank, String name, boolean own, Standing standing) {}
