package dev.whetstone.discord.gateway;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens shards again that ended by themselves, and looks whether they come. */
final class ShardRestarts {

    private static final Logger log = LoggerFactory.getLogger(ShardRestarts.class);
    private static final Set<JDA.Status> NOT_BEGUN =
            EnumSet.of(JDA.Status.INITIALIZING, JDA.Status.INITIALIZED, JDA.Status.SHUTTING_DOWN, JDA.Status.SHUTDOWN);

    /** Seconds after which a shard that was opened again must have begun to connect. */
    private static final int REOPENED = 20;

    /** Seconds after which it must be there. */
    private static final int CREATED = 5;

    private final ConnectionWorker worker;
    private final Supplier<@Nullable ShardManager> shards;
    private final Runnable anew;

    /** @param anew connects all shards anew */
    ShardRestarts(ConnectionWorker worker, Supplier<@Nullable ShardManager> shards, Runnable anew) {
        this.worker = worker;
        this.shards = shards;
        this.anew = anew;
    }

    /** JDA gives a shard up when it is interrupted while it reconnects; whatever was closed from here has no manager any more. */
    void openAgain(JDA ended) {
        ShardManager manager = shards.get();
        int shard = ended.getShardInfo().getShardId();
        if (manager != null && ended.getShardManager() == manager) {
            log.warn("Discord shard {} ended by itself and is opened again", shard);
            worker.soon(() -> restart(manager, shard));
        }
    }

    private void restart(ShardManager manager, int shard) {
        if (worker.isRunning() && shards.get() == manager) {
            manager.restart(shard);
            worker.later(() -> requireCreated(manager, shard), CREATED);
            worker.later(() -> restartAnew(manager, shard), REOPENED);
        }
    }

    /**
     * The manager takes shards from its queue by one worker, and believes for ever in one that was done before it noted it: it opens
     * nothing any more then, and another one takes its place.
     */
    private void requireCreated(ShardManager manager, int shard) {
        if (worker.isRunning() && shards.get() == manager && manager.getShardById(shard) == null) {
            log.warn("Discord shard {} was not created, so all are opened anew", shard);
            anew.run();
        }
    }

    /** JDA may lose a shard that it is told to open while the one before it still ends. */
    private void restartAnew(ShardManager manager, int shard) {
        JDA now = manager.getShardById(shard);
        if (now != null && NOT_BEGUN.contains(now.getStatus())) {
            log.warn("Discord shard {} did not begin to connect and is opened again", shard);
            restart(manager, shard);
        }
    }
}
