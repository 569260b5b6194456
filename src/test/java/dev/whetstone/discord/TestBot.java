package dev.whetstone.discord;

import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Command;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.chat.inbound.LostEvents;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.discord.api.DiscordMemory;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.storage.TimeConversions;
import dev.whetstone.testing.Overheard;
import dev.whetstone.testing.StandingClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/**
 * The adapter alone on a Discord of its own, with an inbox that keeps what it is given, a small desk whose work a test can
 * replace, and a clock that stands.
 */
public final class TestBot implements AutoCloseable {

    public static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    /** The adapter's configuration without the domain. */
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @ComponentScan(
            basePackages = "dev.whetstone.discord",
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "dev\\.whetstone\\.discord\\.((?!install)[a-z]+\\.)?\\w+Configuration"))
    @Import(TimeConversions.class)
    static class Adapter {}

    public final StandingClock clock;
    public final FakeDiscord discord;
    public final String guild;
    public final String channel;
    public final Person ada;
    public final Person ben;
    public final Inbox inbox = new Inbox();
    public final List<String> saidAlone = new CopyOnWriteArrayList<>();
    public final List<String> overheard = new CopyOnWriteArrayList<>();
    public final List<String> places = new CopyOnWriteArrayList<>();
    public final List<String> losses = new CopyOnWriteArrayList<>();
    public final TestDesk desk = new TestDesk();
    private final TestDatabase database = DatabaseServers.embedded().fresh();
    private final List<String> settings;
    private ConfigurableApplicationContext context;

    public TestBot(String... more) {
        this(ignored -> {}, more);
    }

    public TestBot(java.util.function.Consumer<FakeDiscord> before, String... more) {
        clock = new StandingClock(START);
        discord = FakeDiscord.start(clock);
        guild = discord.addGuild();
        channel = discord.addText(guild, "daily");
        ada = discord.addPerson("Ada", true);
        ben = discord.addPerson("Ben", false);
        before.accept(discord);
        settings = new ArrayList<>(discord.settings());
        settings.add("spring.mongodb.uri=" + database.uri());
        settings.add("spring.mongodb.representation.uuid=standard");
        settings.addAll(List.of(more));
        context = run();
    }

    /** Takes what is said to the bot alone, but for greetings, and what becomes of it. */
    private record Alone(List<String> lines) implements DirectListener {

        @Override
        public boolean heard(String key, MemberRef author, String text, Instant at) {
            return !text.startsWith("hello") && lines.add(author.key() + " " + text);
        }

        @Override
        public boolean takenBack(String key, MemberRef author, Instant at) {
            return lines.add("taken back " + key);
        }
    }

    private ConfigurableApplicationContext run() {
        ConfigurableApplicationContext started = new SpringApplicationBuilder(Adapter.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(settings.toArray(String[]::new))
                .initializers(context -> {
                    var beans = (org.springframework.context.support.GenericApplicationContext) context;
                    beans.registerBean(Clock.class, () -> clock);
                    beans.registerBean(ChatInbox.class, () -> inbox);
                    beans.registerBean(ChatDesk.class, desk::desk);
                    beans.registerBean(DirectListener.class, () -> new Alone(saidAlone));
                    beans.registerBean(ChannelTalk.class, () -> new Overheard(overheard));
                    beans.registerBean(PlaceListener.class, () -> new Places(places));
                    beans.registerBean(
                            LostEvents.class,
                            () -> where -> losses.add(
                                    where.test(new ChannelRef("discord", guild, channel)) ? "here" : "elsewhere"));
                })
                .run();
        context = started;
        await(() -> !problem().contains("not connected")
                && (!problem().isEmpty() || (discord.isConnected() && !losses.isEmpty())));
        return started;
    }

    /** Starts the adapter anew on the same database. */
    public void restart() {
        context.close();
        losses.clear();
        context = run();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> java.util.Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    /** Waits until the bot has worked through everything its server has told it so far; the last of it ends nothing it remembers. */
    public void catchUp() {
        String marker = discord.addText(guild, "marker");
        await(() -> sees(marker));
        discord.members().deleteChannel(marker);
        await(() -> !sees(marker));
    }

    private boolean sees(String channel) {
        var seen = bean(DiscordConnection.class).guild(guild);
        return seen != null && seen.getGuildChannelById(channel) != null;
    }

    /** Whether the bot knows that it may do this in a channel. */
    public boolean permitted(ChannelRef where, net.dv8tion.jda.api.Permission permission) {
        var seen = bean(DiscordConnection.class).guild(guild);
        if (seen == null) {
            return false;
        }
        var there = seen.getGuildChannelById(where.channel());
        return there != null && seen.getSelfMember().hasPermission(there, permission);
    }

    /** Whether the bot has heard of a channel. */
    public boolean knows(String id) {
        return bean(DiscordConnection.class).jda().getGuildChannelById(id) != null;
    }

    /** Does something in another thread. */
    public void later(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
    }

    /** Why nothing can be sent; empty if it can. */
    public String problem() {
        try {
            bean(DiscordConnection.class).jda();
            return "";
        } catch (dev.whetstone.chat.ChatException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Whether something was noted in the database, to be known after a restart. */
    public boolean remembers(String name) {
        return database.template().findById(name, org.bson.Document.class, DiscordMemory.ONCE) != null;
    }

    public DiscordPlatform platform() {
        return context.getBean(DiscordPlatform.class);
    }

    public ChannelRef channelRef() {
        return new ChannelRef("discord", guild, channel);
    }

    public MemberRef member(Person person) {
        return new MemberRef("discord", guild, person.id());
    }

    public static void await(java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .until(condition);
    }

    @Override
    public void close() {
        context.close();
        discord.close();
        database.close();
    }

    /** Keeps what is said in places, and which are lost. */
    private record Places(List<String> heard) implements PlaceListener {

        @Override
        public boolean said(ChannelRef place, String key, MemberRef author, String text, Instant at) {
            return heard.add("%s %s %s".formatted(place.key(), author.user(), text));
        }

        @Override
        public void lost(ChannelRef place) {
            heard.add("lost " + place.key());
        }
    }

    /** Keeps events by key, and can play a database that is away. */
    public static final class Inbox implements ChatInbox {

        private final Map<String, ChatEvent> events = Collections.synchronizedMap(new LinkedHashMap<>());
        private final List<String> offered = new CopyOnWriteArrayList<>();
        public volatile boolean away;

        @Override
        public void accept(ChatEvent event) {
            offered.add(event.key());
            if (away) {
                throw new InboxUnavailableException(new IllegalStateException("away for the test"));
            }
            events.putIfAbsent(event.key(), event);
        }

        public List<ChatEvent> events() {
            synchronized (events) {
                return new ArrayList<>(events.values());
            }
        }

        public List<String> texts() {
            return events().stream().map(ChatEvent::text).toList();
        }

        public void clear() {
            events.clear();
            offered.clear();
        }

        public void forget(String text) {
            events.values().removeIf(event -> event.text().equals(text));
        }

        public int offered() {
            return offered.size();
        }

        public ChatEvent awaitOne() {
            return awaitAll(1).get(0);
        }

        public List<ChatEvent> awaitAll(int number) {
            await(() -> events().size() >= number);
            return events();
        }
    }

    /** One command with a text, one action that opens a form and one that takes it; what they do can be replaced. */
    public static final class TestDesk {

        public final List<Call> calls = new CopyOnWriteArrayList<>();
        public volatile Function<Call, Reply> work = TestDesk::echo;

        public void reset() {
            calls.clear();
            work = TestDesk::echo;
        }

        private static Reply echo(Call call) {
            return Reply.say("Got " + call.value("text", call.argument()) + ".");
        }

        public ChatDesk desk() {
            return new ChatDesk(
                    List.of(new Answer(this)),
                    List.of(new Act(this, "choose"), new Act(this, "answer"), new Act(this, "answer-form")),
                    (member, channel) -> true);
        }

        Reply run(Call call) {
            calls.add(call);
            return work.apply(call);
        }

        public static Form form(String argument) {
            return new Form(
                    "Your answer",
                    "answer-form",
                    argument,
                    List.of(Form.Field.paragraph("text", "Answer", "In your own words", "")));
        }
    }

    private record Answer(TestDesk desk) implements Command {
        @Override
        public Spec spec() {
            return new Spec(
                    "answer",
                    "Submits an answer",
                    Audience.ANYONE,
                    List.of(new Parameter("text", "your answer", false, List.of(), true)));
        }

        @Override
        public Reply run(Call call) {
            return desk.run(call);
        }

        @Override
        public List<String> suggest(String parameter, String typed) {
            return List.of("first of " + typed, "second");
        }
    }

    private record Act(TestDesk desk, String name) implements Action {
        @Override
        public Reply run(Call call) {
            return desk.run(call);
        }
    }

    static ChatMessage text(String markdown) {
        return ChatMessage.text(markdown);
    }
}
