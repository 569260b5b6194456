package dev.whetstone.discord.api;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.inbound.ChatInbox;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Handles what the gateway brings away from the gateway's thread, again and again while the database or Discord is away. What a
 * crash interrupts is found by reading the threads at the next start.
 */
public final class Retries implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final int SHORTEST_PAUSE = 200;
    private static final int LONGEST_PAUSE = 30_000;

    private final List<ExecutorService> lanes;

    public Retries(int lanes) {
        this.lanes = IntStream.range(0, lanes)
                .mapToObj(lane ->
                        Executors.newSingleThreadExecutor(new CustomizableThreadFactory("discord-" + lane + "-")))
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
    private static boolean succeeds(Runnable work, int failures) {
        try {
            work.run();
            return true;
        } catch (ChatInbox.InboxUnavailableException | DataAccessException | com.mongodb.MongoException e) {
            return isOver(failures, e);
        } catch (RestFault e) {
            return e.fault() == ChatException.Fault.REFUSED || isOver(failures, e);
        } catch (ChatException e) {
            return e.fault() == ChatException.Fault.REFUSED || isOver(failures, e);
        } catch (RejectedExecutionException closed) {
            log.debug("The connection is closed, so this is left to the next one");
            return true;
        } catch (RuntimeException e) {
            log.error("An event of Discord's could not be handled", e);
            return true;
        }
    }

    private static boolean isOver(int failures, RuntimeException e) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        if (failures == 0) {
            log.warn("An event of Discord's could not be kept yet and is tried again: {}", e.getMessage());
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
