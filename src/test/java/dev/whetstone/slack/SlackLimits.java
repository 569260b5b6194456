package dev.whetstone.slack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slack's limits by its tiers (<a href="https://docs.slack.dev/apis/web-api/rate-limits">Rate limits</a>): one message a second in
 * a channel, and so many calls of a method in a minute in a workspace. Whoever comes too early is told how long to wait.
 */
public final class SlackLimits {

    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;
    private static final Map<String, Integer> A_MINUTE = Map.of(
            "users.info", TIER_4,
            "views.publish", TIER_4,
            "conversations.open", TIER_3,
            "conversations.replies", TIER_3,
            "conversations.history", TIER_3,
            "chat.update", TIER_3,
            "reactions.add", TIER_3,
            "reactions.remove", TIER_2,
            "files.completeUploadExternal", TIER_4);

    private final Map<String, Deque<Long>> taken = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();

    /** How many calls came too early. */
    public int refused() {
        return refused.get();
    }

    /** Seconds to wait, 0 if it is taken. */
    int wait(String team, String method, Map<String, String> form) {
        if (method.equals("chat.postMessage")) {
            return wait(team + " " + form.getOrDefault("channel", ""), 1, TimeUnit.SECONDS.toNanos(1));
        }
        Integer most = A_MINUTE.get(method);
        return most == null ? 0 : wait(team + " " + method, most, TimeUnit.MINUTES.toNanos(1));
    }

    private int wait(String key, int most, long window) {
        Deque<Long> times = taken.computeIfAbsent(key, none -> new ArrayDeque<>());
        synchronized (times) {
            long now = System.nanoTime();
            while (!times.isEmpty() && now - times.element() >= window) {
                times.remove();
            }
            if (times.size() < most) {
                times.add(now);
                return 0;
            }
            refused.incrementAndGet();
            return (int) Math.max(1, TimeUnit.NANOSECONDS.toSeconds(window - (now - times.element())) + 1);
        }
    }
}
