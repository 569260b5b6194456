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
 * All due work of a world. What looks for its work in collections that nobody wrote to finds none there, and what found none finds
 * none at the same moment again unless something was written there meanwhile: neither is asked to look.
 */
final class DueWorks {

    private final List<DueWork> all;
    private final DatabaseCommands commands;
    private final Map<DueWork, Look> looks = new ConcurrentHashMap<>();

    /** The collections a work was ever seen to look in, and when it last found nothing, after how many writes. */
    private record Look(Set<String> in, Instant nothingAt, long writes) {}

    DueWorks(Collection<DueWork> all, DatabaseCommands commands) {
        this.all = List.copyOf(all);
        this.commands = commands;
    }

    /** Does what is due; returns how many items were handed over. */
    int run(Instant now) {
        return all.stream().mapToInt(work -> run(work, now)).sum();
    }

    private int run(DueWork work, Instant now) {
        Look last = looks.getOrDefault(work, new Look(Set.of(), Instant.MIN, 0));
        long since = last.nothingAt().equals(now) ? last.writes() : 0;
        if (!last.in().isEmpty() && !commands.isWrittenSince(since, last.in())) {
            return 0;
        }
        long writes = commands.writes();
        int[] taken = new int[1];
        Set<String> in = new HashSet<>(commands.namedDuring(() -> taken[0] = work.run(now)));
        in.addAll(last.in());
        looks.put(work, new Look(in, taken[0] == 0 ? now : Instant.MIN, writes));
        return taken[0];
    }
}
