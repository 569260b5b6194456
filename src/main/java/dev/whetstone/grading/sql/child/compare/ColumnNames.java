package dev.whetstone.grading.sql.child.compare;

import dev.whetstone.grading.sql.child.protocol.ColumnKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the names of a result's columns say about which expected column each stands for. */
final class ColumnNames {

    private static final Pattern AUTOMATIC = Pattern.compile("col\\d+");
    private static final int FREE = -1;

    private final Table yours;
    private final Table expected;

    /** For each expected column the column of its name, or {@link #FREE}. */
    private final int[] pinned;

    ColumnNames(Table yours, Table expected) {
        this.yours = yours;
        this.expected = expected;
        this.pinned = new int[expected.width()];
        Map<String, Integer> mine = Comparison.positions(yours).orElseGet(Map::of);
        boolean clear = Comparison.positions(expected).isPresent();
        Arrays.setAll(pinned, i -> {
            String name = expected.names().get(i);
            return clear && !AUTOMATIC.matcher(name).matches() ? mine.getOrDefault(name, FREE) : FREE;
        });
    }

    /** Whether every column has a name that is expected. */
    boolean allKnown() {
        return Arrays.stream(pinned).noneMatch(place -> place == FREE);
    }

    /** Whether a column with an expected name stands in the place of another whose name is there too. */
    boolean crossed() {
        return IntStream.range(0, pinned.length)
                .anyMatch(i -> pinned[i] != FREE && pinned[i] != i && pinned[pinned[i]] != FREE);
    }

    /** The columns with expected names in their places, the others between them as they stand. */
    int[] placesInOrder() {
        List<Integer> rest = free();
        int[] places = pinned.clone();
        for (int i = 0, next = 0; i < places.length; i++) {
            if (places[i] == FREE) {
                places[i] = rest.get(next++);
            }
        }
        return places;
    }

    /** The same, but the others stand in the places of their kind of type; null if the kinds are not those expected. */
    int @Nullable [] placesByType() {
        List<Integer> rest = new ArrayList<>(free());
        int[] places = pinned.clone();
        for (int i = 0; i < places.length; i++) {
            if (places[i] == FREE) {
                String kind = ColumnKind.of(expected.types().get(i));
                Integer place = rest.stream()
                        .filter(mine -> ColumnKind.of(yours.types().get(mine)).equals(kind))
                        .findFirst()
                        .orElse(null);
                if (place == null) {
                    return null;
                }
                rest.remove(place);
                places[i] = place;
            }
        }
        return places;
    }

    private List<Integer> free() {
        return IntStream.range(0, yours.width())
                .filter(mine -> Arrays.stream(pinned).noneMatch(place -> place == mine))
                .boxed()
                .toList();
    }
}
