package dev.whetstone.leaderboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts all who share a place into one line, because a board of fifty first places tells nobody anything. */
final class Ties {

    private static final int NAMED = 3;

    private Ties() {}

    /** Lines of single people in the order of their ranks, with one line for a rank that three or more share. */
    static List<Row> together(List<Row> rows) {
        List<Row> all = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to < rows.size() && rows.get(to).rank() == rows.get(from).rank()) {
                to++;
            }
            List<Row> equal = rows.subList(from, to);
            all.addAll(equal.size() < NAMED ? equal : List.of(one(equal)));
            from = to;
        }
        return all;
    }

    private static Row one(List<Row> equal) {
        Row first = equal.get(0);
        boolean own = equal.stream().anyMatch(Row::own);
        List<String> names = Stream.concat(
                        equal.stream().filter(Row::own).map(row -> row.name() + " (you)"),
                        equal.stream().filter(row -> !row.own()).map(Row::name))
                .toList();
        String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        String name = "%d share %s: %s%s"
                .formatted(equal.size(), ordinal(first.rank()), some, more > 0 ? " and %d more".formatted(more) : "");
        return new Row(first.rank(), name, own, first.standing(), equal.size());
    }

    static String ordinal(long rank) {
        boolean teen = rank % 100 / 10 == 1;
        return rank + (teen ? "th" : rank % 10 == 1 ? "st" : rank % 10 == 2 ? "nd" : rank % 10 == 3 ? "rd" : "th");
    }
}
