package dev.whetstone.discord.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How wide each column of a table may be. */
final class ColumnWidths {

    private static final int LONGEST_WORD = 14;

    private ColumnWidths() {}

    /** Widths that add up to {@code room} at most; empty if words would have to be broken for that. */
    static Optional<List<Integer>> within(int room, List<List<String>> lines) {
        int columns = lines.get(0).size();
        List<Integer> widths = new ArrayList<>();
        List<Integer> least = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            int column = i;
            int widest = lines.stream()
                    .mapToInt(line -> Cell.width(line.get(column)))
                    .max()
                    .orElse(1);
            int word = lines.stream()
                    .mapToInt(line -> Cell.longestWord(line.get(column)))
                    .max()
                    .orElse(1);
            widths.add(Math.max(1, widest));
            least.add(Math.max(1, Math.min(word, LONGEST_WORD)));
        }
        if (sum(least) > room) {
            return Optional.empty();
        }
        while (sum(widths) > room) {
            int widest = widest(widths, least);
            widths.set(widest, widths.get(widest) - 1);
        }
        return Optional.of(widths);
    }

    /** The widest column that may become narrower. */
    private static int widest(List<Integer> widths, List<Integer> least) {
        return IntStream.range(0, widths.size())
                .filter(i -> widths.get(i) > least.get(i))
                .boxed()
                .max(java.util.Comparator.comparing(widths::get))
                .orElseThrow();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }
}
