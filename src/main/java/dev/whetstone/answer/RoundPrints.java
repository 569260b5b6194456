package dev.whetstone.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What this process knows of the texts of one round; to be used by one thread at a time. */
final class RoundPrints {

    /**
     * How a member's texts changed last.
     *
     * @param number of the entry that says so; 0 if there is none
     * @param gone what stood there at any time and does no more
     */
    record Change(int number, List<Copies.Print> gone) {
        static final Change NONE = new Change(0, List.of());
    }

    private final Map<String, List<Copies.Print>> now = new LinkedHashMap<>();
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
    boolean stands(String member, List<Copies.Print> prints) {
        return now.getOrDefault(member, List.of()).equals(prints);
    }

    Change lastChange(String member) {
        return changes.getOrDefault(member, Change.NONE);
    }

    /** Takes in the next entry. */
    void add(String member, List<Copies.Print> prints) {
        last++;
        List<Copies.Print> gone = new ArrayList<>(lastChange(member).gone());
        gone.addAll(now.getOrDefault(member, List.of()));
        gone.removeAll(prints);
        changes.put(member, new Change(last, List.copyOf(gone)));
        now.put(member, prints);
        weight += 8 + prints.stream().mapToInt(print -> print.text().length()).sum();
    }

    List<Copies.Prints> others(String member) {
        return now.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals(member) && !entry.getValue().isEmpty())
                .map(entry -> new Copies.Prints(entry.getKey(), entry.getValue()))
                .toList();
    }
}
