package dev.whetstone.copying;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this process knows of the texts of one round; to be used by one thread at a time. */
public final class RoundPrints {

    /**
     * How a member's texts changed last.
     *
     * @param number of the entry that says so; 0 if there is none
     * @param gone what stood there at any time and does no more
     * @param others the others' texts when it was made, each as far as it could not know of this change
     * @param isAlone whether nobody else may have made sure yet that what is noted of the others is true
     */
    public record Change(int number, List<Print> gone, List<Prints> others, boolean isAlone) {
        private static final Change NONE = new Change(0, List.of(), List.of(), false);
    }

    private final Map<String, Prints> now = new LinkedHashMap<>();
    private final Map<String, Change> changes = new HashMap<>();
    private int last;
    private int weight = 1;

    int last() {
        return last;
    }

    /** Numbers kept, roughly. */
    int weight() {
        return weight;
    }

    /** Whether these are a member's texts already. */
    boolean stands(String member, List<Print> prints) {
        return now(member).equals(prints);
    }

    private List<Print> now(String member) {
        Prints known = now.get(member);
        return known == null ? List.of() : known.prints();
    }

    /** A change that was made by somebody who may not have come further: all of the others have to be looked at. */
    Change lastChange(String member) {
        Change last = changes.getOrDefault(member, Change.NONE);
        return new Change(last.number(), last.gone(), others(member), true);
    }

    /** Takes in the next entry. */
    Change add(String member, List<Print> prints) {
        last++;
        List<Print> gone =
                new ArrayList<>(changes.getOrDefault(member, Change.NONE).gone());
        gone.addAll(now(member));
        gone.removeAll(prints);
        Change change = new Change(last, List.copyOf(gone), List.of(), false);
        changes.put(member, change);
        now.put(member, new Prints(member, prints));
        weight += 8 + prints.stream().mapToInt(print -> print.text().length()).sum();
        return new Change(last, change.gone(), others(member), false);
    }

    List<Prints> others(String member) {
        List<Prints> others = new ArrayList<>(now.size());
        for (Prints prints : now.values()) {
            if (!prints.memberId().equals(member) && !prints.prints().isEmpty()) {
                others.add(prints);
            }
        }
        return others;
    }
}
