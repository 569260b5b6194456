package dev.whetstone.slack.connection;

import com.slack.api.bolt.App;
import dev.whetstone.chat.adapter.Absence;
import dev.whetstone.chat.adapter.PlatformConnection;
import dev.whetstone.slack.SlackPlatform;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Keeps one connection over which Slack delivers without a public address. Everything happens in one thread, at most one opening
 * is planned at a time, a new connection has greeted before the one it replaces is closed, and the end of any but the current one
 * means nothing. What Slack got no acknowledgement for it delivers again.
 */
public final class SocketConnection implements SmartLifecycle, PlatformConnection {

    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final int LOOK_SECONDS = 10;
    private static final int LONGEST_GOODBYE = 2;

    private final App app;
    private final String token;
    private final SocketPauses pauses;
    private final ScheduledThreadPoolExecutor keeper;
    private final Absence absence = new Absence();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable Socket current;
    private @Nullable ScheduledFuture<?> planned;
    private long openedAt;
    private int failures;
    private volatile boolean running;

    SocketConnection(App app, String token, SocketPauses pauses) {
        this.app = app;
        this.token = token;
        this.pauses = pauses;
        CustomizableThreadFactory names = new CustomizableThreadFactory("slack-socket-");
        names.setDaemon(true);
        this.keeper = new ScheduledThreadPoolExecutor(1, names);
        keeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void start() {
        running = true;
        inKeeper(() -> plan(Duration.ZERO));
        ScheduledFuture<?> unused =
                keeper.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    private void plan(Duration pause) {
        if (running && planned == null) {
            planned = keeper.schedule(this::open, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void open() {
        planned = null;
        if (!running) {
            return;
        }
        try {
            Socket fresh = Socket.open(app, token, GREETING, leaving -> inKeeper(() -> replace(leaving)));
            open.add(fresh);
            Socket before = current;
            current = fresh;
            openedAt = System.nanoTime();
            absence.end();
            log.info("Slack delivers over Socket Mode");
            retire(before);
            if (fresh.isEnded()) {
                replace(fresh);
            }
        } catch (IOException | RuntimeException e) {
            failures++;
            absence.begin();
            Duration pause = pauses.after(failures);
            log.warn("Slack's Socket Mode cannot be opened, next try in {} s: {}", pause.toSeconds(), e.getMessage());
            log.debug("Socket Mode", e);
            plan(pause);
        }
    }

    /** A connection that Slack wants away, or that ended. */
    private void replace(Socket leaving) {
        if (leaving != current || planned != null) {
            return;
        }
        if (leaving.isEnded()) {
            absence.begin();
        }
        boolean lasted = System.nanoTime() - openedAt >= pauses.lasting().toNanos();
        failures = lasted ? 0 : failures + 1;
        plan(pauses.after(lasted ? 0 : failures - 1));
    }

    @Override
    public String platform() {
        return SlackPlatform.ID;
    }

    @Override
    public Duration awayFor() {
        return absence.lasting();
    }

    /** A connection may be dead without having ended. */
    private void look() {
        Socket known = current;
        if (known != null && running && planned == null && !known.verifyConnection()) {
            replace(known);
        }
    }

    /** What it has just taken in it may still acknowledge. */
    private void retire(@Nullable Socket before) {
        if (before != null && running) {
            long pause = before.isEnded() ? 0 : pauses.goodbye().toMillis();
            ScheduledFuture<?> unused = keeper.schedule(() -> close(before), pause, TimeUnit.MILLISECONDS);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        Socket.quietly(socket);
    }

    private void inKeeper(Runnable work) {
        try {
            keeper.execute(work);
        } catch (RejectedExecutionException stopping) {
            log.debug("Socket Mode ends, because the bot stops");
        }
    }

    @Override
    public void stop() {
        running = false;
        keeper.shutdownNow();
        try {
            if (!keeper.awaitTermination(LONGEST_GOODBYE, TimeUnit.SECONDS)) {
                log.debug("A connection is still being opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        open.forEach(this::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
