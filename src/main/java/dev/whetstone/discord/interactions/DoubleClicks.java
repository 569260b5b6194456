package dev.whetstone.discord.interactions;

import dev.whetstone.chat.adapter.RecentMaps;
import java.util.Map;

/** Knows a double click: the same press again while the first one is worked on, or within a second and a half. */
final class DoubleClicks {

    private static final long WINDOW = 1_500_000_000L;
    private static final long RUNNING = Long.MIN_VALUE;

    private final Map<String, Long> ends = RecentMaps.map(5_000);

    /** False if it is a repetition. */
    boolean begin(String key) {
        synchronized (ends) {
            Long end = ends.get(key);
            if (end != null && (end == RUNNING || System.nanoTime() - end < WINDOW)) {
                return false;
            }
            ends.put(key, RUNNING);
            return true;
        }
    }

    void end(String key) {
        ends.put(key, System.nanoTime());
    }
}
