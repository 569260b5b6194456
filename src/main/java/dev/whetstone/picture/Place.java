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
public record Place(long rank, String name, int people, long points, boolean own) {

    public static Place of(long rank, String name, long points) {
        return new Place(rank, name, 1, points, false);
    }

    String words() {
        return "%d. %s, %s".formatted(rank, name, Numbers.points(points));
    }

    /** Whether there are places between it and the one before it that are not shown. */
    boolean isFarBelow(Place before) {
        return rank > before.rank + before.people;
    }
}
