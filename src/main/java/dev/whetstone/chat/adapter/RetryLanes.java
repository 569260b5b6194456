package dev.whetstone.chat.adapter;

import com.mongodb.MongoException;
import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.inbound.ChatInbox;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Handles what a platform brings away from the platform's thread, again and again while the database or the platform is away.
 * Nothing is kept over a crash: what one interrupts is found by reading the threads at the next start. Spring's own retry would
 * hold a thread for each event; here one lane keeps the order of what belongs together.
 */
public final class RetryLanes implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(RetryLanes.class);
    private static final int SHORTEST_PAUSE = 200;
    private static final int LONGEST_PAUSE = 30_000;

    private static final Set<Class<? extends RuntimeException>> PASSING = Set.of(
            ChatInbox.InboxUnavailableException.class,
            DataAccessException.class,
            MongoException.class,
            ChatException.class);

    private final List<ExecutorService> lanes;

    private final String platform;
    private final UnaryOperator<RuntimeException> translation;

    /** So many lanes; {@code translation} makes a {@link ChatException} of what the platform's own calls throw. */
    public RetryLanes(String platform, int lanes, UnaryOperator<RuntimeException> translation) {
        this.platform = platform;
        this.translation = translation;
        this.lanes = IntStream.range(0, lanes)
                .mapToObj(lane ->
                        Executors.newSingleThreadExecutor(new CustomizableThreadFactory(platform + "-" + lane + "-")))
                .toList();
    }

    /** Does the work until it succeeds; what has the same key is done in its order. */
    public void until(String key, Runnable work) {
        try {
            lanes.get(Math.floorMod(key.hashCode(), lanes.size())).execute(() -> {
                for (int failures = 0; !succeeds(work, failures); failures++) {
                    pause(failures);
                }
            });
        } catch (RejectedExecutionException stopping) {
            log.debug("An event is left to the next start");
        }
    }

    /** False if it is worth another attempt. */
    private boolean succeeds(Runnable work, int failures) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            return isOver(failures, translation.apply(e));
        }
    }

    private boolean isOver(int failures, RuntimeException e) {
        if (e instanceof RejectedExecutionException) {
            log.debug("The connection is closed, so this is left to the next one");
            return true;
        }
        if (e instanceof ChatException known && known.fault() == ChatException.Fault.REFUSED) {
            return true;
        }
        if (!PASSING.stream().anyMatch(type -> type.isInstance(e))) {
            log.error("An event of {} could not be handled", platform, e);
            return true;
        }
        return givesUp(failures, e);
    }

    private boolean givesUp(int failures, RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        if (failures == 0) {
            log.warn("An event of {} could not be kept yet and is tried again: {}", platform, e.getMessage());
        }
        return false;
    }

    private static void pause(int failures) {
        try {
            Thread.sleep(Math.min(LONGEST_PAUSE, (long) SHORTEST_PAUSE << Math.min(failures, 10)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        lanes.forEach(ExecutorService::shutdownNow);
    }
}
