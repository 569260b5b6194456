package dev.whetstone.discord.gateway;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** The one thread that opens and mends the connection; whatever comes to it before it starts or after it stops is left out. */
final class ConnectionWorker {

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("discord-connection-"));
    private volatile boolean running;

    void start() {
        running = true;
    }

    void stop() {
        running = false;
        thread.shutdownNow();
    }

    boolean isRunning() {
        return running;
    }

    void soon(Runnable step) {
        later(step, 0);
    }

    void later(Runnable step, int seconds) {
        if (running) {
            var unused = thread.schedule(step, seconds, TimeUnit.SECONDS);
        }
    }
}
