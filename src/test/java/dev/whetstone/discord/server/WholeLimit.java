package dev.whetstone.discord.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many requests in any second and no more; whoever comes too early is told how long to wait. */
public final class WholeLimit {

    static final WholeLimit NONE = new WholeLimit(Integer.MAX_VALUE);

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final int most;
    private final Deque<Long> taken = new ArrayDeque<>();
    private final AtomicInteger refused = new AtomicInteger();

    public WholeLimit(int most) {
        this.most = most;
    }

    /** How many requests came too early. */
    public int refused() {
        return refused.get();
    }

    /** Whether a request counts at all. */
    public static boolean counts(Request request) {
        return !request.is("POST interactions/")
                && !request.path().startsWith("webhooks/")
                && !request.path().startsWith("interactions/");
    }

    /** Seconds to wait, 0 if it is taken. */
    synchronized double wait(Request request) {
        if (most == Integer.MAX_VALUE || !counts(request)) {
            return 0;
        }
        long now = System.nanoTime();
        while (!taken.isEmpty() && now - taken.peek() >= SECOND) {
            taken.remove();
        }
        if (taken.size() < most) {
            taken.add(now);
            return 0;
        }
        refused.incrementAndGet();
        return (SECOND - (now - taken.element())) / (double) SECOND;
    }
}
