package dev.whetstone.discord.api;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/** Forgets what the adapter need not remember any longer, every few hours. */
final class MemoryCleanUp implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MemoryCleanUp.class);

    private final DiscordMemory memory;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("discord-clean-up-"));

    MemoryCleanUp(DiscordMemory memory) {
        this.memory = memory;
        var unused = worker.scheduleWithFixedDelay(this::run, 1, 6, TimeUnit.HOURS);
    }

    private void run() {
        try {
            memory.cleanUp();
        } catch (RuntimeException e) {
            log.warn("Old notes on Discord could not be forgotten yet: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
