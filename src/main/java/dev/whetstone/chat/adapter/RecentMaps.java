package dev.whetstone.chat.adapter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Maps that forget what was not asked for longest. No cache that weighs how often something is used does here: what was noted a
 * moment ago, such as a form that was just opened, has to be found however full the map is.
 */
public final class RecentMaps {

    private RecentMaps() {}

    /** An empty map of at most so many entries, for any number of threads. */
    public static <K, V> Map<K, V> map(int most) {
        return Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        });
    }
}
