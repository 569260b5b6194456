package dev.whetstone.discord.gateway;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lets one request after another out, so far apart that Discord's limit for the whole bot is never met. Signs on messages go before
 * what is less hurried; answers to interactions have no such limit at Discord and never wait.
 */
final class Pacer {

    private final long gap;
    private final PaceSlots slots;
    private final ReentrantLock lock = new ReentrantLock();
    private final PriorityQueue<Ticket> waiting =
            new PriorityQueue<>(Comparator.comparing(Ticket::hurried).reversed().thenComparing(Ticket::number));
    private long number;
    private long next = System.nanoTime();

    /** Until when this process may let requests out. */
    private long end = next;

    private boolean isTaking;

    /** For a bot that runs in one process. */
    Pacer(Duration gap) {
        this(gap, PaceSlots.UNSHARED);
    }

    Pacer(Duration gap, PaceSlots slots) {
        this.gap = gap.toNanos();
        this.slots = slots;
    }

    /** One request's place among those that wait; each is itself alone. */
    private static final class Ticket {
        private final boolean hurried;
        private final long number;
        private final Condition turn;

        Ticket(boolean hurried, long number, Condition turn) {
            this.hurried = hurried;
            this.number = number;
            this.turn = turn;
        }

        boolean hurried() {
            return hurried;
        }

        long number() {
            return number;
        }
    }

    /** An OkHttp interceptor: what was given up meanwhile is not sent, and takes nobody's turn. */
    Response pass(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        String path = request.url().encodedPath();
        if (gap > 0 && !path.contains("/interactions/") && !path.contains("/webhooks/")) {
            await(path.contains("/reactions/"), request.body() instanceof TrackedBody outgoing ? outgoing : null);
        }
        return chain.proceed(request);
    }

    /** How many requests wait for their turn. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void await(boolean hurried, @Nullable TrackedBody body) throws IOException {
        lock.lock();
        Ticket mine = new Ticket(hurried, number++, lock.newCondition());
        waiting.add(mine);
        try {
            long rest = rest(mine);
            while (rest > 0) {
                mine.turn.awaitNanos(rest);
                rest = rest(mine);
            }
            if (body != null && !body.maySend()) {
                throw new IOException("Given up before its turn");
            }
            next = System.nanoTime() + gap;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The bot stops", e);
        } finally {
            waiting.remove(mine);
            wakeFirst();
            lock.unlock();
        }
    }

    /** How long a ticket has to wait still, or until it is woken; whoever is first takes more time when there is none left. */
    private long rest(Ticket mine) {
        while (waiting.peek() == mine && !isTaking) {
            long now = System.nanoTime();
            if (Math.max(now, next) - end < 0) {
                return next - now;
            }
            take();
        }
        return Long.MAX_VALUE;
    }

    /** Without the lock, since whoever gives the time may be slow. */
    private void take() {
        isTaking = true;
        int wanted = waiting.size();
        lock.unlock();
        PaceSlots.Stretch stretch = new PaceSlots.Stretch(System.nanoTime(), 1);
        try {
            stretch = slots.next(wanted);
        } finally {
            lock.lock();
            isTaking = false;
            next = Math.max(next, stretch.from());
            end = stretch.from() + gap * stretch.requests();
            wakeFirst();
        }
    }

    private void wakeFirst() {
        Ticket first = waiting.peek();
        if (first != null) {
            first.turn.signal();
        }
    }
}
