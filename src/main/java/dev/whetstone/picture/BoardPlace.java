package dev.whetstone.picture;

/**
 * A line of a board.
 *
 * @param rank from 1; equal ones share it
 * @param name whose line it is
 * @param people how many share the line
 * @param points may be negative
 * @param own whether it is the reader's
 */
public record BoardPlace(long rank, String name, int people, long points, boolean own) {

    String words() {
        return "%d. %s, %s".formatted(rank, name, Numbers.points(points));
    }

    /** Whether there are places between it and the one before it that are not shown. */
    boolean isFarBelow(BoardPlace before) {
        return rank > before.rank + before.people;
    }
}
