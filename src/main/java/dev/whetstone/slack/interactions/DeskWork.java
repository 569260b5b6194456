package dev.whetstone.slack.interactions;

import dev.whetstone.chat.Reply;
import dev.whetstone.chat.adapter.IdlePools;
import dev.whetstone.slack.outbound.LastSeenPlaces;
import dev.whetstone.slack.people.HomeTab;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs what members ask of the desk, apart from the threads Slack waits for, and brings them the replies. */
public final class DeskWork implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(DeskWork.class);
    private static final int THREADS = 16;
    private static final int LAST_WORDS = 5;

    private final Replies replies;
    private final LastSeenPlaces whereabouts;
    private final HomeTab home;
    private final ThreadPoolExecutor threads = IdlePools.pool("slack-desk", THREADS);

    DeskWork(Replies replies, LastSeenPlaces whereabouts, HomeTab home) {
        this.replies = replies;
        this.whereabouts = whereabouts;
        this.home = home;
    }

    /** Does something soon. */
    public void run(Runnable work) {
        try {
            threads.execute(() -> guarded(work));
        } catch (RejectedExecutionException stopping) {
            log.info("Something a member asked for comes too late: the bot stops");
        }
    }

    /** Asks the desk soon, and gives its reply. */
    public void run(Caller caller, Supplier<Reply> question) {
        note(caller);
        run(() -> give(caller, question.get()));
    }

    CompletableFuture<Reply> ask(Supplier<Reply> question) {
        return CompletableFuture.supplyAsync(question, threads);
    }

    void giveLater(Caller caller, CompletableFuture<Reply> reply) {
        note(caller);
        CompletableFuture<Void> unused = reply.thenAcceptAsync(given -> guarded(() -> give(caller, given)), threads);
    }

    private void give(Caller caller, Reply reply) {
        replies.give(caller, reply);
        if (caller.surface() == Caller.Surface.HOME) {
            home.show(caller.member());
        }
    }

    private void note(Caller caller) {
        if (caller.surface() == Caller.Surface.MESSAGE) {
            whereabouts.note(caller.member(), caller.channel(), caller.thread());
        }
    }

    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.error("Something a member asked for failed", e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LAST_WORDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            threads.shutdownNow();
        }
    }
}
