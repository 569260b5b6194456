package dev.whetstone.squad;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits a group into squads of equal strength: the best are dealt out in turns, forth and back. */
final class Balance {

    private static final List<String> NAMES =
            List.of("Owls", "Foxes", "Herons", "Otters", "Ravens", "Lynxes", "Badgers", "Cranes", "Martens", "Wrens");

    /** Squads there can be. */
    static final int MOST = NAMES.size();

    private static final int USUAL_SIZE = 4;
    private static final int LEAST = 2;

    private Balance() {}

    /** Squads of about four, at least two of them. */
    static int usual(int members) {
        return Math.min(MOST, Math.max(LEAST, Math.round((float) members / USUAL_SIZE)));
    }

    /**
     * The squad of each.
     *
     * @param members by strength, the best first
     * @param squads how many, {@link #MOST} at most
     */
    static Map<String, String> split(List<String> members, int squads) {
        Map<String, String> split = new LinkedHashMap<>();
        for (int i = 0; i < members.size(); i++) {
            int turn = i % (2 * squads);
            split.put(members.get(i), NAMES.get(turn < squads ? turn : 2 * squads - 1 - turn));
        }
        return split;
    }
}
