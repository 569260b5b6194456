package dev.whetstone.attempt;

import dev.whetstone.chat.MessageRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member did in a round, each act once. */
record Acts(List<Act> all) {

    /** Acts kept at most, and characters in all of them. */
    static final int MOST = 400;

    private static final int MOST_TEXT = 3_000_000;

    /** With those that are not known yet; where there is no room for all, those that were said first stay, however they arrive. */
    Acts with(Collection<Act> more) {
        Map<String, Act> known = new LinkedHashMap<>();
        all.forEach(act -> known.put(act.key(), act));
        more.forEach(act -> known.putIfAbsent(act.key(), act));
        return known.size() == all.size() ? this : new Acts(firstOf(known.values()));
    }

    /** What was taken back of what is kept finds room always. */
    private static List<Act> firstOf(Collection<Act> acts) {
        if (acts.size() <= MOST && length(acts) <= MOST_TEXT) {
            return List.copyOf(acts);
        }
        List<Act> first = new ArrayList<>(acts.stream()
                .filter(act -> act.kind() != Act.Kind.DELETED)
                .sorted(Act.AS_SAID)
                .toList());
        while (first.size() > MOST || length(first) > MOST_TEXT) {
            first.remove(first.size() - 1);
        }
        Set<MessageRef> kept = first.stream().map(Act::message).collect(Collectors.toSet());
        acts.stream()
                .filter(act -> act.kind() == Act.Kind.DELETED && kept.contains(act.message()))
                .forEach(first::add);
        return List.copyOf(first);
    }

    private static int length(Collection<Act> acts) {
        return acts.stream().mapToInt(act -> act.text().length()).sum();
    }

    boolean has(Act act) {
        return all.stream().anyMatch(known -> known.key().equals(act.key()));
    }

    boolean hasDeletions() {
        return all.stream().anyMatch(act -> act.kind() == Act.Kind.DELETED);
    }

    /** Without the texts that were taken back; what mattered of them stays. */
    Acts erased(Terms terms) {
        Set<String> gone = all.stream()
                .filter(act -> act.kind() == Act.Kind.DELETED)
                .map(act -> act.message().key())
                .collect(Collectors.toSet());
        return new Acts(all.stream()
                .map(act ->
                        gone.contains(act.message().key()) && act.shape() == null ? act.erased(terms.shape(act)) : act)
                .toList());
    }

    /** Whether this act took back or changed what its message said before. */
    boolean isChangedBy(Act act) {
        return all.stream()
                .filter(known -> known.message().equals(act.message()) && Act.AS_SAID.compare(known, act) < 0)
                .max(Act.AS_SAID)
                .filter(before -> act.kind() == Act.Kind.DELETED
                        || (act.kind() == Act.Kind.EDITED && !before.digest().equals(act.digest())))
                .isPresent();
    }
}
