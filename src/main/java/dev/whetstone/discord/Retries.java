package dev.whetstone.discord;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatInbox;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Handles what the gateway brings away from the gateway's thread, again and again while the database or Discord is away. What a
 * crash interrupts is found by reading the threads at the next start.
 */
final class Retries implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Retries.class);
    private static final int LONGEST_PAUSE = 30;

    private final ScheduledExecutorService pool;

    Retries(int threads) {
        this.pool = new ScheduledThreadPoolExecutor(threads, new CustomizableThreadFactory("discord-inbound-"));
    }

    void until(Runnable work) {
        attempt(work, 0);
    }

    private void attempt(Runnable work, int failures) {
        long pause = failures == 0 ? 0 : Math.min(LONGEST_PAUSE, 1L << Math.min(failures - 1, 5));
        try {
            var unused = pool.schedule(() -> run(work, failures), pause, TimeUnit.SECONDS);
        } catch (RejectedExecutionException stopping) {
            log.debug("An event is left to the next start");
        }
    }

    private void run(Runnable work, int failures) {
        try {
            work.run();
        } catch (ChatInbox.InboxUnavailableException | DataAccessException | com.mongodb.MongoException e) {
            again(work, failures, e);
        } catch (RestFault e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                again(work, failures, e);
            }
        } catch (ChatException e) {
            again(work, failures, e);
        } catch (RuntimeException e) {
            log.error("An event of Discord's could not be handled", e);
        }
    }

    private void again(Runnable work, int failures, RuntimeException e) {
        if (failures == 0) {
            log.warn("An event of Discord's could not be kept yet and is tried again: {}", e.getMessage());
        }
        attempt(work, failures + 1);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
