package dev.whetstone.grading.text.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where things stand in programs that are known to be right, and what has changed places in another one. */
final class ChangedPlaces {

    private final Map<String, Set<String>> itemsAt = new HashMap<>();

    ChangedPlaces(List<Binding> right) {
        right.forEach(one ->
                itemsAt.computeIfAbsent(one.place(), place -> new HashSet<>()).add(one.item()));
    }

    private boolean holds(String place, String item) {
        return itemsAt.getOrDefault(place, Set.of()).contains(item);
    }

    /** How many of a program's things stand where right programs have others, while those stand where these belong. */
    int in(List<Binding> program) {
        List<Binding> strange = program.stream()
                .filter(one -> itemsAt.containsKey(one.place()) && !holds(one.place(), one.item()))
                .toList();
        Set<Binding> told = new HashSet<>();
        int exchanged = 0;
        for (int i = 0; i < strange.size(); i++) {
            for (int j = i + 1; j < strange.size() && !told.contains(strange.get(i)); j++) {
                Binding one = strange.get(i);
                Binding other = strange.get(j);
                if (!told.contains(other) && isExchange(one, other)) {
                    told.addAll(Set.of(one, other));
                    exchanged++;
                }
            }
        }
        return exchanged;
    }

    private boolean isExchange(Binding one, Binding other) {
        return one.isLike(other)
                && one.isBeside(other)
                && !one.item().equals(other.item())
                && holds(one.place(), other.item())
                && holds(other.place(), one.item());
    }
}
