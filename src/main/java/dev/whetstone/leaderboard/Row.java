package dev.whetstone.leaderboard;

import dev.whetstone.award.Standing;

/**
 * One line of a board; equal points share a rank (1, 2, 2, 4).
 *
 * @param name whose line it is; several people where more than two share the rank
 * @param own whether the reader is among them
 * @param standing theirs, or that of one of them
 * @param people how many they are
 */
record Row(long rank, String name, boolean own, Standing standing, int people) {

    static Row of(long rank, String name, boolean own, Standing standing) {
        return new Row(rank, name, own, standing, 1);
    }
}
