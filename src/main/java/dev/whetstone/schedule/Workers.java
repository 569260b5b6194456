package dev.whetstone.schedule;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Threads that work on one item each: an item that fails or hangs never touches another. */
public final class Workers implements SmartLifecycle, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    /** About as long as an item takes that only computes and talks to the database, on a machine with nothing else to do. */
    private static final long COMPUTING_NANOS = 25_000_000;

    private final ThreadPoolExecutor pool;
    private final Places places;
    private final Set<String> inFlight = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<?>> lanes = new ConcurrentHashMap<>();

    public Workers(String name, int threads) {
        this(name, threads, threads);
    }

    private Workers(String name, int threads, int computing) {
        this.places = new Places(computing, COMPUTING_NANOS);
        this.pool = new ThreadPoolExecutor(
                threads,
                threads,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                new CustomizableThreadFactory(name + "-"));
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * No more of these compute at once than the machine has processors, so that whoever waits for an acknowledgement is not kept
     * waiting by work nobody waits for.
     */
    public static Workers inTheBackground(String name, int threads) {
        return new Workers(name, threads, Math.max(2, Runtime.getRuntime().availableProcessors()));
    }

    /**
     * Tells how long somebody just waited for a write to the database. Where that is much longer than it was at its best, an item
     * that takes long only computes slowly, and more of them at once would make those wait even longer who write.
     */
    public void waitedFor(Duration write) {
        places.waitedFor(write.toNanos());
    }

    /** Starts the work unless the same key is being worked on; returns whether it was taken. */
    public boolean submit(String key, Runnable work) {
        if (!inFlight.add(key)) {
            return false;
        }
        try {
            pool.execute(() -> guarded(key, work));
        } catch (RejectedExecutionException stopping) {
            inFlight.remove(key);
            return false;
        }
        return true;
    }

    /** Starts the work on each of these that is not being worked on; returns how many were taken. */
    public <T> int submitEach(Collection<T> due, Function<T, String> key, Consumer<T> work) {
        return (int) due.stream()
                .filter(one -> submit(key.apply(one), () -> work.accept(one)))
                .count();
    }

    /** As {@link #submit(String, Runnable)}, but works of one lane run one after another, in the order they were submitted. */
    public boolean submit(String lane, String key, Runnable work) {
        if (!inFlight.add(key)) {
            return false;
        }
        try {
            addTo(lane, () -> guarded(key, work));
        } catch (RejectedExecutionException stopping) {
            inFlight.remove(key);
            return false;
        }
        return true;
    }

    /** After whatever was put there before; a long lane takes one thread at a time and lets others in between. */
    private void addTo(String lane, Runnable work) {
        CompletableFuture<?> last = lanes.compute(
                lane,
                (name, before) -> before == null
                        ? CompletableFuture.runAsync(work, pool)
                        : before.handleAsync((none, failed) -> run(work), pool));
        CompletableFuture<?> unused = last.whenComplete((none, failed) -> lanes.remove(lane, last));
    }

    private static @Nullable Void run(Runnable work) {
        work.run();
        return null;
    }

    /** Whether nothing is waiting or running. */
    public boolean isIdle() {
        return inFlight.isEmpty();
    }

    /** How many works are waiting or running. */
    public int waiting() {
        return inFlight.size();
    }

    private void guarded(String key, Runnable work) {
        try {
            Places.Place place = places.take();
            try {
                work.run();
            } finally {
                places.give(place);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            log.warn("Work on {} failed and will be tried again: {}", key, e.getMessage());
            log.debug("The database is away", e);
        } catch (RuntimeException e) {
            log.warn("Work on {} failed and will be tried again", key, e);
        } catch (Error e) {
            log.error("Work on {} failed badly", key, e);
            throw e;
        } finally {
            inFlight.remove(key);
        }
    }

    @Override
    public void start() {
        // Threads start with the first work.
    }

    /** Ends before anything the work needs, such as the database's client, is taken away. */
    @Override
    public void stop() {
        close();
    }

    @Override
    public boolean isRunning() {
        return !pool.isShutdown();
    }

    @Override
    public boolean isPauseable() {
        return false;
    }

    /** Lets what runs finish for up to twenty seconds; what waits is left to the database and the next start. */
    @Override
    public void close() {
        pool.getQueue().clear();
        pool.shutdown();
        try {
            if (!pool.awaitTermination(Duration.ofSeconds(20).toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            pool.shutdownNow();
        }
    }
}
