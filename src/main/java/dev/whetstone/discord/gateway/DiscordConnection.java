package dev.whetstone.discord.gateway;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatException.Fault;
import dev.whetstone.chat.adapter.Absence;
import dev.whetstone.chat.adapter.PlatformConnection;
import dev.whetstone.chat.inbound.LostEvents;
import dev.whetstone.discord.DiscordPlatform;
import dev.whetstone.discord.inbound.ContentIntent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.sharding.ShardManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/**
 * The shards of this process: connected in the background at the start and again whenever that fails, with the intent to read
 * messages where Discord allows it and without it where not.
 */
public final class DiscordConnection extends ListenerAdapter implements SmartLifecycle, PlatformConnection {

    private static final Logger log = LoggerFactory.getLogger(DiscordConnection.class);
    private static final int LONGEST_PAUSE = 300;
    private static final int GOODBYE = 2;

    private final ShardFactory factory;
    private final ObjectProvider<ListenerAdapter> listeners;
    private final SessionLosses losses;
    private final ShardRestarts restarts;
    private final ConnectionWorker worker = new ConnectionWorker();
    private final Absence absence = new Absence();
    private final Map<Integer, StatusChangeEvent> newest = new ConcurrentHashMap<>();
    private volatile @Nullable ShardManager shards;
    private volatile String problem = "I am not connected to Discord yet.";
    private volatile boolean hopeless;
    private volatile boolean reading = true;
    private int failures;

    DiscordConnection(
            ShardFactory factory, ObjectProvider<ListenerAdapter> listeners, ObjectProvider<LostEvents> lost) {
        this.factory = factory;
        this.listeners = listeners;
        this.losses = new SessionLosses(lost, worker);
        this.restarts = new ShardRestarts(worker, () -> shards, this::connect);
    }

    @Override
    public void start() {
        worker.start();
        worker.soon(this::connect);
    }

    @Override
    public void stop() {
        worker.stop();
        close();
    }

    @Override
    public boolean isRunning() {
        return worker.isRunning();
    }

    /** Before the web server, so that the first question finds its channel. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    /** Whether the text of members' messages may be read. */
    public boolean isReading() {
        return reading;
    }

    /**
     * Any shard, to send requests with.
     *
     * @throws ChatException if there is none
     */
    public JDA jda() {
        ShardManager manager = shards;
        return Stream.ofNullable(manager)
                .flatMap(known -> known.getShardCache().stream())
                .findFirst()
                .orElseThrow(() -> new ChatException(hopeless ? Fault.REFUSED : Fault.UNREACHABLE, problem, null));
    }

    /** The bot's own user id, which is also its application's. */
    public String self() {
        return jda().getSelfUser().getId();
    }

    /** The server as this process sees it; null if another process listens to it. */
    public @Nullable Guild guild(String id) {
        ShardManager manager = shards;
        return manager == null ? null : manager.getGuildById(id);
    }

    /** A channel or thread of one of this process's servers; null if it is archived, unknown or elsewhere. */
    public @Nullable GuildChannel channel(String id) {
        ShardManager manager = shards;
        return manager == null ? null : manager.getGuildChannelById(id);
    }

    private void connect() {
        try {
            close();
            EnumSet<GatewayIntent> intents = EnumSet.of(
                    GatewayIntent.GUILD_MESSAGES, GatewayIntent.GUILD_MESSAGE_REACTIONS, GatewayIntent.DIRECT_MESSAGES);
            if (reading) {
                intents.add(GatewayIntent.MESSAGE_CONTENT);
            }
            List<Object> all = new ArrayList<>();
            all.add(this);
            all.add(losses);
            listeners.orderedStream().filter(listener -> listener != this).forEach(all::add);
            shards = factory.open(intents, all);
            failures = 0;
        } catch (InvalidTokenException e) {
            giveUp("Discord refused DISCORD_TOKEN; copy it anew from the developer portal (Bot, Reset Token).");
        } catch (RuntimeException e) {
            int pause = Math.min(LONGEST_PAUSE, 1 << Math.min(failures++, 9));
            log.warn("Discord could not be reached; next try in {} s: {}", pause, e.getMessage());
            worker.later(this::connect, pause);
        }
    }

    private void close() {
        ShardManager manager = shards;
        shards = null;
        if (manager != null) {
            manager.shutdown();
        }
    }

    private void giveUp(String sentence) {
        problem = sentence;
        hopeless = true;
        log.error(sentence);
        close();
    }

    /**
     * A connection that was closed for good still waits for the requests that are queued, a minute or longer, before it says why;
     * one that will be resumed is disconnected for a moment only.
     */
    @Override
    public void onStatusChange(StatusChangeEvent event) {
        int shard = event.getJDA().getShardInfo().getShardId();
        newest.put(shard, event);
        noteAbsence();
        if (event.getNewStatus() == JDA.Status.DISCONNECTED) {
            worker.later(() -> hurry(shard, event), GOODBYE);
        }
    }

    /** The shards of this process are there when each of them is. */
    private void noteAbsence() {
        if (newest.values().stream().allMatch(status -> status.getNewStatus() == JDA.Status.CONNECTED)) {
            absence.end();
        } else {
            absence.begin();
        }
    }

    @Override
    public String platform() {
        return DiscordPlatform.ID;
    }

    @Override
    public Duration awayFor() {
        return absence.lasting();
    }

    /** Only if nothing has changed since: a shard that comes and goes may be away again by now, and come back. */
    private void hurry(int shard, StatusChangeEvent disconnected) {
        if (newest.get(shard) == disconnected) {
            disconnected.getJDA().shutdownNow();
        }
    }

    @Override
    public void onShutdown(ShutdownEvent event) {
        CloseCode code = event.getCloseCode();
        if (!worker.isRunning()) {
            return;
        }
        if (code == null || code == CloseCode.GRACEFUL_CLOSE) {
            restarts.openAgain(event.getJDA());
        } else if (code == CloseCode.DISALLOWED_INTENTS && reading) {
            reading = false;
            log.warn(ContentIntent.OFF);
            worker.soon(this::connect);
        } else {
            giveUp(closed(code));
        }
    }

    private static String closed(CloseCode code) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> "Discord refused DISCORD_TOKEN; copy it anew from the developer portal.";
            case SHARDING_REQUIRED, INVALID_SHARD ->
                "Discord asks for another number of shards; set whetstone.discord.shards.total and ids, or neither.";
            default -> "Discord closed the connection for good (" + code.getCode() + ": " + code.getMeaning() + ").";
        };
    }
}
