package dev.whetstone.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Holds the connection over which Slack delivers without a public address. It is opened when everything else runs, and again
 * after each end, however long Slack is away; what Slack got no acknowledgement for it delivers again.
 */
final class SocketConnection implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SocketConnection.class);
    private static final int HANDLERS = 10;
    private static final int LONGEST_PAUSE = 60;
    private static final int A_MOMENT_MILLIS = 200;

    private final App app;
    private final String token;
    private final ScheduledThreadPoolExecutor keeper;
    private @Nullable SocketModeApp connection;
    private volatile boolean running;

    SocketConnection(App app, String token) {
        this.app = app;
        this.token = token;
        CustomizableThreadFactory names = new CustomizableThreadFactory("slack-socket-");
        names.setDaemon(true);
        this.keeper = new ScheduledThreadPoolExecutor(1, names);
        keeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public void start() {
        running = true;
        keeper.execute(() -> open(1));
    }

    private void open(int pause) {
        if (!running) {
            return;
        }
        @Nullable SocketModeApp opened = null;
        try {
            opened = new SocketModeApp(token, app, SocketModeClient.Backend.JavaWebSocket, HANDLERS);
            opened.startAsync();
            opened.getClient().addWebSocketCloseListener((code, reason) -> reopenSoon());
            keep(opened);
            log.info("Slack delivers over Socket Mode");
        } catch (Exception e) {
            log.warn("Slack's Socket Mode cannot be opened, next try in {} s: {}", pause, reason(e));
            log.debug("Socket Mode", e);
            close(opened);
            later(() -> open(Math.min(LONGEST_PAUSE, 2 * pause)), TimeUnit.SECONDS.toMillis(pause));
        }
    }

    private synchronized void keep(SocketModeApp opened) {
        connection = opened;
    }

    private synchronized @Nullable SocketModeApp connection() {
        return connection;
    }

    /** The SDK looks after a lost connection too, but only after a while. */
    private void reopenSoon() {
        if (running) {
            later(this::reopenIfLost, A_MOMENT_MILLIS);
        }
    }

    private void reopenIfLost() {
        SocketModeApp known = connection();
        if (known != null && running && !known.getClient().verifyConnection()) {
            try {
                known.getClient().connectToNewEndpoint();
            } catch (Exception e) {
                log.warn("Slack's Socket Mode is lost for now: {}", reason(e));
            }
        }
    }

    private void later(Runnable work, long millis) {
        ScheduledFuture<?> unused = keeper.schedule(work, millis, TimeUnit.MILLISECONDS);
    }

    private static String reason(Exception e) {
        return e instanceof NullPointerException ? "Slack gave no address" : String.valueOf(e.getMessage());
    }

    @Override
    public void stop() {
        running = false;
        keeper.shutdown();
        close(connection());
    }

    private static void close(@Nullable SocketModeApp known) {
        try {
            if (known != null && known.getClient() != null) {
                known.getClient().close();
                known.close();
            }
        } catch (Exception e) {
            log.debug("Socket Mode was not closed in order", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
