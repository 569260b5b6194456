package dev.whetstone.leaderboard;

import java.util.List;
import java.util.Optional;

/**
 * A board as one reader sees it.
 *
 * @param rows at most ten
 * @param around the reader's own line and both neighbours, where they are not among the rows
 * @param before the board of the span before, while nobody has points on this one
 */
record Board(String title, List<Row> rows, List<Row> around, Turn turn, Optional<Before> before) {

    /** Which board, and which page of it, from 0. */
    record Which(Period period, String topic, RankedBy by, int page) {

        static Which first(Period period) {
            return new Which(period, "", RankedBy.POINTS, 0);
        }

        boolean isOfPoints() {
            return by == RankedBy.POINTS;
        }

        Which at(int other) {
            return new Which(period, topic, by, other);
        }
    }

    /** Which page it is, and whether there is another one. */
    record Turn(Which which, boolean more) {}

    /**
     * The board of the span that is over.
     *
     * @param rows at least one
     * @param champions the names of all who share its first place; empty for a board of one topic
     */
    record Before(String title, List<Row> rows, List<String> champions) {}

    static boolean hasPoints(List<Row> rows) {
        return rows.stream().anyMatch(row -> row.standing().points() > 0);
    }

    /** What a picture can show: this board, or the one before it. */
    Optional<Pictured> pictured() {
        Pictured shown =
                before.map(past -> new Pictured(past.title(), past.rows())).orElseGet(() -> new Pictured(title, rows));
        return Optional.of(shown)
                .filter(one -> turn.which().isOfPoints() && one.rows().size() > 1);
    }

    /** Rows worth drawing, at least two, and whose they are. */
    record Pictured(String title, List<Row> rows) {}
}
