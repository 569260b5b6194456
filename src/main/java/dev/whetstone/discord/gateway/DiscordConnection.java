package dev.whetstone.discord.gateway;

import dev.whetstone.chat.ChannelRef;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
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
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * The shards of this process: connected in the background at the start and again whenever that fails, with the intent to read
 * messages where Discord allows it and without it where not.
 */
public final class DiscordConnection extends ListenerAdapter implements SmartLifecycle, PlatformConnection {

    private static final Logger log = LoggerFactory.getLogger(DiscordConnection.class);
    private static final int LONGEST_PAUSE = 300;
    private static final Set<JDA.Status> NOT_BEGUN =
            EnumSet.of(JDA.Status.INITIALIZING, JDA.Status.INITIALIZED, JDA.Status.SHUTTING_DOWN, JDA.Status.SHUTDOWN);

    /** Seconds after which a shard that was opened again must have begun to connect. */
    private static final int REOPENED = 20;

    /** Seconds after which it must be there. */
    private static final int CREATED = 5;

    private static final int GOODBYE = 2;

    private final ShardFactory factory;
    private final ObjectProvider<ListenerAdapter> listeners;
    private final ObjectProvider<LostEvents> lost;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(new CustomizableThreadFactory("discord-connection-"));
    private final Absence absence = new Absence();
    private final Map<Integer, StatusChangeEvent> newest = new ConcurrentHashMap<>();
    private volatile @Nullable ShardManager shards;
    private volatile String problem = "I am not connected to Discord yet.";
    private volatile boolean hopeless;
    private volatile boolean reading = true;
    private volatile boolean running;
    private int failures;

    DiscordConnection(
            ShardFactory factory, ObjectProvider<ListenerAdapter> listeners, ObjectProvider<LostEvents> lost) {
        this.factory = factory;
        this.listeners = listeners;
        this.lost = lost;
    }

    @Override
    public void start() {
        running = true;
        worker.execute(this::connect);
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
        close();
    }

    @Override
    public boolean isRunning() {
        return running;
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
            listeners.orderedStream().filter(listener -> listener != this).forEach(all::add);
            shards = factory.open(intents, all);
            failures = 0;
        } catch (InvalidTokenException e) {
            giveUp("Discord refused DISCORD_TOKEN; copy it anew from the developer portal (Bot, Reset Token).");
        } catch (RuntimeException e) {
            int pause = Math.min(LONGEST_PAUSE, 1 << Math.min(failures++, 9));
            log.warn("Discord could not be reached; next try in {} s: {}", pause, e.getMessage());
            later(pause);
        }
    }

    private void later(int seconds) {
        if (running) {
            later(this::connect, seconds);
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

    @Override
    public void onReady(ReadyEvent event) {
        log.info(
                "Discord shard {} is connected as {}, in {} servers",
                event.getJDA().getShardInfo().getShardId(),
                event.getJDA().getSelfUser().getName(),
                event.getGuildTotalCount());
        tellLoss(event.getJDA());
    }

    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        tellLoss(event.getJDA());
    }

    /** A new session knows nothing of what was written before it. */
    private void tellLoss(JDA jda) {
        int shard = jda.getShardInfo().getShardId();
        int total = jda.getShardInfo().getShardTotal();
        Predicate<ChannelRef> heard = channel -> channel.platform().equals(DiscordPlatform.ID)
                && (Snowflakes.parse(channel.workspace()) >>> 22) % total == shard;
        if (running) {
            worker.execute(() -> tell(heard));
        }
    }

    private void tell(Predicate<ChannelRef> heard) {
        try {
            lost.orderedStream().forEach(listener -> listener.onLost(heard));
        } catch (RuntimeException e) {
            log.warn("The open threads could not be listed to read them again; next try in 5 s: {}", e.getMessage());
            if (running) {
                later(() -> tell(heard), 5);
            }
        }
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
        if (event.getNewStatus() == JDA.Status.DISCONNECTED && running) {
            later(() -> hurry(shard, event), GOODBYE);
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
        if (!running) {
            return;
        }
        if (code == null || code == CloseCode.GRACEFUL_CLOSE) {
            openAgain(event.getJDA());
        } else if (code == CloseCode.DISALLOWED_INTENTS && reading) {
            reading = false;
            log.warn(ContentIntent.OFF);
            worker.execute(this::connect);
        } else {
            giveUp(sentence(code));
        }
    }

    /** JDA gives a shard up when it is interrupted while it reconnects; whatever was closed from here has no manager any more. */
    private void openAgain(JDA ended) {
        ShardManager manager = shards;
        int shard = ended.getShardInfo().getShardId();
        if (manager != null && ended.getShardManager() == manager) {
            log.warn("Discord shard {} ended by itself and is opened again", shard);
            worker.execute(() -> restart(manager, shard));
        }
    }

    private void restart(ShardManager manager, int shard) {
        if (running && shards == manager) {
            manager.restart(shard);
            later(() -> requireCreated(manager, shard), CREATED);
            later(() -> restartAnew(manager, shard), REOPENED);
        }
    }

    private void later(Runnable step, int seconds) {
        var unused = worker.schedule(step, seconds, TimeUnit.SECONDS);
    }

    /**
     * The manager takes shards from its queue by one worker, and believes for ever in one that was done before it noted it: it opens
     * nothing any more then, and another one takes its place.
     */
    private void requireCreated(ShardManager manager, int shard) {
        if (running && shards == manager && manager.getShardById(shard) == null) {
            log.warn("Discord shard {} was not created, so all are opened anew", shard);
            connect();
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

    private static String sentence(CloseCode code) {
        return switch (code) {
            case AUTHENTICATION_FAILED -> "Discord refused DISCORD_TOKEN; copy it anew from the developer portal.";
            case SHARDING_REQUIRED, INVALID_SHARD ->
                "Discord asks for another number of shards; set whetstone.discord.shards.total and ids, or neither.";
            default -> "Discord closed the connection for good (" + code.getCode() + ": " + code.getMeaning() + ").";
        };
    }
}
