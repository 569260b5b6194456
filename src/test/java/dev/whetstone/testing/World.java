package dev.whetstone.testing;

import dev.whetstone.chat.Call;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.Groups;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The whole domain on a database over the wire, with a chat in memory and a clock that stands. One for all tests of a run;
 * {@link #begin} gives each of them an empty one, at eight on a Monday morning.
 */
public final class World {

    /** Monday, 2 March 2026, 08:00 UTC; the usual group of a test posts at nine. */
    public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    public static final Instant NINE = START.plus(Duration.ofHours(1));
    public static final String CHANNEL = "daily";
    public static final String ADMIN = "admin";

    private static @Nullable World shared;

    private static final String FIRST_ANSWER = "\uD83C\uDF31 ";

    private final ConfigurableApplicationContext context;
    private final DueWorks works;
    private final DatabaseCommands commands;
    private final List<Workers> workers;
    private final AtomicLong callIds = new AtomicLong();

    public final StandingClock clock;
    public final MemoryPlatform chat;
    public final MongoTemplate mongo;

    /** Group ids are new in each world, as they are in life: what the program remembers of one is never true of another. */
    private int generation;

    private World(WebApplicationType web, Class<?>[] more, String... settings) {
        TestDatabase database = DatabaseServers.embedded().fresh();
        this.context = new SpringApplicationBuilder(WorldConfiguration.class)
                .sources(more)
                .web(web)
                .logStartupInfo(false)
                .properties("spring.mongodb.uri=" + database.uri(), "spring.mongodb.representation.uuid=standard")
                .run(Stream.of(settings).map(setting -> "--" + setting).toArray(String[]::new));
        this.commands = context.getBean(DatabaseCommands.class);
        this.works = new DueWorks(context.getBeansOfType(DueWork.class).values(), commands);
        this.workers = List.copyOf(context.getBeansOfType(Workers.class).values());
        this.clock = context.getBean(StandingClock.class);
        this.chat = context.getBean(MemoryPlatform.class);
        this.mongo = context.getBean(MongoTemplate.class);
        clock.set(START);
        beat();
    }

    /** The world, empty again. */
    public static synchronized World begin() {
        World world = shared;
        if (world == null) {
            world = new World(WebApplicationType.NONE, new Class<?>[0]);
            shared = world;
        }
        world.clear();
        return world;
    }

    /** One of its own, with these settings besides. */
    public static World with(String... settings) {
        World world = new World(WebApplicationType.NONE, new Class<?>[0], settings);
        world.clear();
        return world;
    }

    /** One of its own that serves pages at any free port, with what else is in a configuration. */
    public static World serving(Class<?> more, String... settings) {
        return new World(WebApplicationType.SERVLET, new Class<?>[] {more}, settings);
    }

    /** Where it serves pages. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Empties it. */
    public void clear() {
        generation++;
        awaitIdle();
        grader().away().set(false);
        commands.end();
        chat.forgetEverything();
        chat.havePlaces(false);
        chat.makeWorkspaceAdmin(ADMIN);
        commands.written().forEach(name -> mongo.getCollection(name).deleteMany(new Document()));
        commands.emptied();
        clock.set(START);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** All of a kind, in the order they are asked in. */
    public <T> List<T> beans(Class<T> type) {
        return context.getBeanProvider(type).orderedStream().toList();
    }

    /** What a part of the program says of its health. */
    public String health(String part) {
        HealthIndicator indicator = context.getBean(part + "HealthIndicator", HealthIndicator.class);
        return String.valueOf(Objects.requireNonNull(indicator.health()).getDetails());
    }

    public ScriptedGrader<?> grader() {
        return context.getBean(ScriptedGrader.class);
    }

    // --- groups and time

    /** Every day at nine in UTC, ten hours to answer, a reminder two hours before the close. */
    public static Cadence daily(String... times) {
        return new Cadence(
                times.length == 0
                        ? List.of(LocalTime.of(9, 0))
                        : List.of(times).stream().map(LocalTime::parse).toList(),
                EnumSet.allOf(DayOfWeek.class),
                ZoneId.of("UTC"),
                Duration.ofHours(10),
                Duration.ofHours(2),
                false,
                Set.of());
    }

    public static Cadence sealed() {
        Cadence open = daily();
        return new Cadence(
                open.times(), open.weekdays(), open.zone(), open.closeAfter(), open.remindBefore(), true, Set.of());
    }

    public StudyGroup group(String plan) {
        return group(plan, daily());
    }

    /** A group in {@link #CHANNEL} whose admin is {@link #ADMIN}. */
    public StudyGroup group(String plan, Cadence cadence) {
        return groupIn(CHANNEL, plan, cadence);
    }

    public StudyGroup groupIn(String channel, String plan, Cadence cadence) {
        StudyGroup group = StudyGroup.found(
                "g" + generation + "-" + channel,
                "Group " + channel,
                plan,
                cadence,
                MemoryPlatform.channel(channel),
                MemoryPlatform.member(ADMIN),
                clock.instant());
        return bean(Groups.class).add(group).orElseThrow();
    }

    public StudyGroup stored(StudyGroup group) {
        return bean(Groups.class).find(group.id()).orElseThrow();
    }

    /** Opens the group's first question and returns its round. */
    public Round openFirst(String plan, Cadence cadence) {
        StudyGroup group = group(plan, cadence);
        runTo(NINE);
        return only(group, Round.State.OPEN);
    }

    public Round openFirst(String plan) {
        return openFirst(plan, daily());
    }

    public List<Round> rounds(StudyGroup group) {
        return mongo.findAll(Round.class).stream()
                .filter(round -> round.groupId().equals(group.id()))
                .sorted(java.util.Comparator.comparing(Round::dueAt).thenComparing(Round::id))
                .toList();
    }

    public Round only(StudyGroup group, Round.State state) {
        List<Round> found = bean(Rounds.class).of(group.id(), state, 10);
        if (found.size() != 1) {
            throw new AssertionError("Not one " + state + " round but " + found.size() + " of "
                    + rounds(group).stream().map(Round::state).toList());
        }
        return found.get(0);
    }

    public Round now(Round round) {
        return bean(Rounds.class).find(round.id()).orElseThrow();
    }

    /** When a round needs work again; empty if it never does. */
    public Optional<Instant> nextFireAt(Round round) {
        return Optional.ofNullable(mongo.findById(round.id(), Document.class, "rounds"))
                .map(stored -> stored.getDate("nextFireAt"))
                .map(java.util.Date::toInstant);
    }

    public static ThreadRef thread(Round round) {
        return round.posts().get(0).posted().thread();
    }

    /** Lets time pass: stops at every moment something is due and does it. */
    public void runTo(Instant end) {
        beat();
        for (Instant next = nextDue(); next.isAfter(clock.instant()) && next.isBefore(end); next = nextDue()) {
            clock.set(next);
            beat();
        }
        clock.set(end);
        beat();
    }

    public void runFor(Duration time) {
        runTo(clock.instant().plus(time));
    }

    private Instant nextDue() {
        Set<String> written = commands.written();
        return List.of(
                        "groups",
                        "rounds",
                        "inbox",
                        "appeals",
                        "waiting_groups",
                        "mock_sessions",
                        "journal_entries",
                        "journal_habits",
                        "assessments",
                        "assessment_habits",
                        "mock_groups",
                        "mock_weeks",
                        "mock_proposals",
                        "reviews",
                        "duels",
                        "rating_runs",
                        "badges",
                        "recap_groups",
                        "admin_letters",
                        "answers")
                .stream()
                .filter(written::contains)
                .map(name -> mongo.getCollection(name)
                        .find(new Document("nextFireAt", new Document("$gt", java.util.Date.from(clock.instant()))))
                        .sort(new Document("nextFireAt", 1))
                        .first())
                .filter(java.util.Objects::nonNull)
                .map(found -> found.getDate("nextFireAt").toInstant())
                .min(java.util.Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Does what is due at this moment. */
    public void beat() {
        awaitIdle();
        for (int round = 0; round < 50; round++) {
            int taken = works.run(clock.instant());
            awaitIdle();
            if (taken == 0) {
                return;
            }
        }
        throw new AssertionError("Something is due again and again at " + clock.instant());
    }

    /** Waits until nothing runs in the background. */
    public void awaitIdle() {
        if (isIdle()) {
            return;
        }
        Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(this::isIdle);
    }

    private boolean isIdle() {
        return workers.stream().allMatch(Workers::isIdle);
    }

    // --- what members do

    /** No two things are done at the same moment. */
    private void tick() {
        clock.move(Duration.ofMillis(1));
    }

    /** Lets enough time pass for the next message to be one of its own. */
    public void pause() {
        clock.move(Duration.ofMinutes(4));
    }

    /** The author presses the sign of <i>not counted</i> on a message. */
    public void pressOn(MessageRef message) {
        tick();
        deliver(chat.press(message));
    }

    /** Hands in what the chat delivered and waits until it was handled. */
    public void deliver(ChatEvent event) {
        bean(ChatInbox.class).accept(event);
        awaitIdle();
    }

    public MessageRef say(Round round, String user, String text) {
        tick();
        ChatEvent event = chat.write(thread(round), user, text);
        deliver(event);
        return event.message();
    }

    public void edit(MessageRef message, String text) {
        tick();
        deliver(chat.edit(message, text));
    }

    public void delete(MessageRef message) {
        tick();
        deliver(chat.delete(message));
    }

    public String memberId(String user) {
        return bean(Members.class).of(MemoryPlatform.member(user)).id();
    }

    /** Types a command in the group's channel and returns what the member sees. */
    public String type(String user, String line) {
        return PlainText.of(typed(user, line));
    }

    public Reply typed(String user, String line) {
        Reply reply = bean(ChatDesk.class).commandLine(line, call(CHANNEL, null, user, "", Map.of()));
        awaitIdle();
        return reply;
    }

    public Reply typedIn(String channel, String user, String line) {
        Reply reply = bean(ChatDesk.class).commandLine(line, call(channel, null, user, "", Map.of()));
        awaitIdle();
        return reply;
    }

    public Reply typedIn(ThreadRef thread, String user, String line) {
        Reply reply =
                bean(ChatDesk.class).commandLine(line, call(thread.channel().channel(), thread, user, "", Map.of()));
        awaitIdle();
        return reply;
    }

    /** A member says something to the bot alone; whether somebody took it. */
    public boolean hears(String user, String key, String text) {
        return context.getBeanProvider(DirectListener.class)
                .orderedStream()
                .anyMatch(listener -> listener.heard(key, MemoryPlatform.member(user), text, clock.instant()));
    }

    /** As above, told so long after it was said. */
    public boolean hearsLate(String user, String key, String text, Duration late) {
        return context.getBeanProvider(DirectListener.class)
                .orderedStream()
                .anyMatch(listener -> listener.heard(
                        key, MemoryPlatform.member(user), text, clock.instant().minus(late)));
    }

    /** Changes what was said to the bot alone; false if nobody knows it. */
    public boolean changes(String user, String key, String revision, String text) {
        return context.getBeanProvider(DirectListener.class)
                .orderedStream()
                .anyMatch(listener ->
                        listener.changed(key, revision, MemoryPlatform.member(user), text, clock.instant()));
    }

    /** As above, told so long after it was done. */
    public boolean changesLate(String user, String key, String revision, String text, Duration late) {
        return context.getBeanProvider(DirectListener.class)
                .orderedStream()
                .anyMatch(listener -> listener.changed(
                        key,
                        revision,
                        MemoryPlatform.member(user),
                        text,
                        clock.instant().minus(late)));
    }

    /** Deletes what was said to the bot alone; false if nobody knows it. */
    public boolean takesBack(String user, String key) {
        return context.getBeanProvider(DirectListener.class)
                .orderedStream()
                .anyMatch(listener -> listener.takenBack(key, MemoryPlatform.member(user), clock.instant()));
    }

    /** Presses a button, or sends a form with values. */
    public String press(String user, String action, String argument, Map<String, String> values) {
        return PlainText.of(pressed(user, action, argument, values));
    }

    public String press(String user, String action, String argument) {
        return press(user, action, argument, Map.of());
    }

    public Reply pressed(String user, String action, String argument, Map<String, String> values) {
        return act(action, call(CHANNEL, null, user, argument, values));
    }

    public Reply act(String action, Call call) {
        Reply reply = bean(ChatDesk.class).act(action, call);
        awaitIdle();
        return reply;
    }

    public Call call(
            String channel, @Nullable ThreadRef thread, String user, String argument, Map<String, String> values) {
        tick();
        MemberRef member = MemoryPlatform.member(user);
        return new Call(
                "call" + callIds.incrementAndGet(),
                member,
                MemoryPlatform.channel(channel),
                thread,
                argument,
                values,
                clock.instant());
    }

    /** All the bot told a member in private, as text. */
    public String whispers(String user) {
        return String.join(
                "\n",
                chat.privately(user).stream().map(MemoryPlatform.Said::text).toList());
    }

    /** The last thing the bot told a member in private, other than that their first answer was one; empty if nothing. */
    public String lastWhisper(String user) {
        List<String> all = chat.privately(user).stream()
                .map(MemoryPlatform.Said::text)
                .filter(text -> !text.startsWith(FIRST_ANSWER))
                .toList();
        return all.isEmpty() ? "" : all.get(all.size() - 1);
    }
}
