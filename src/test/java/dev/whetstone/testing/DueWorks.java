package dev.whetstone.testing;

import dev.whetstone.schedule.DueWork;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All due work of a world. What looks for its work in collections that nobody wrote to finds none there, and is not asked to look:
 * most tests use few of them.
 */
final class DueWorks {

    private final List<DueWork> all;
    private final DatabaseCommands commands;
    private final Map<DueWork, Set<String>> looksIn = new ConcurrentHashMap<>();

    DueWorks(Collection<DueWork> all, DatabaseCommands commands) {
        this.all = List.copyOf(all);
        this.commands = commands;
    }

    /** Does what is due; returns how many items were handed over. */
    int run(Instant now) {
        Set<String> written = commands.written();
        return all.stream().mapToInt(work -> run(work, now, written)).sum();
    }

    private int run(DueWork work, Instant now, Set<String> written) {
        Set<String> known = looksIn.getOrDefault(work, Set.of());
        if (!known.isEmpty() && known.stream().noneMatch(written::contains)) {
            return 0;
        }
        int[] taken = new int[1];
        Set<String> named = commands.namedDuring(() -> taken[0] = work.run(now));
        looksIn.computeIfAbsent(work, none -> new HashSet<>()).addAll(named);
        return taken[0];
    }
}
