package dev.whetstone.discord;

import dev.whetstone.Whetstone;
import dev.whetstone.discord.gateway.DiscordConnection;
import dev.whetstone.discord.server.FakeDiscord;
import dev.whetstone.discord.server.Person;
import dev.whetstone.discord.server.Used;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole program on a Discord of its own, with a clock that stands and a plan of questions whose grades are certain. */
final class DayBot implements AutoCloseable {

    /** Right answers to the plan's first two days. */
    static final String FIRST = "3 1 1 1";

    static final String SECOND = "2 4 3 5";

    /** A Monday, an hour before the first question. */
    static final Instant EIGHT = Instant.parse("2026-03-02T08:00:00Z");

    private static final String PLAN = """
            id: outputs
            title: Outputs
            about: Two days of programs whose output is asked for.
            days:
              - theme: Null
                questions: [pyspark-filter-null]
              - theme: Joins
                questions: [pyspark-join-rows]
              - theme: Lists
                questions: [python-list-alias]
            """;

    final StandingClock clock = new StandingClock(EIGHT);
    final FakeDiscord discord = FakeDiscord.start(clock);
    final String guild = discord.addGuild();
    final Person ada = discord.addPerson("Ada", true);
    final Person ben = discord.addPerson("Ben", false);
    final Person eve = discord.addPerson("Eve", false);
    private final TestDatabase database = DatabaseServers.embedded().fresh();
    private final List<String> arguments = new ArrayList<>();
    ConfigurableApplicationContext context;

    DayBot(Path folder, String... more) {
        arguments.addAll(discord.settings().stream().map(one -> "--" + one).toList());
        arguments.addAll(List.of(
                "--server.port=0",
                "--spring.mongodb.uri=" + database.uri(),
                "--whetstone.content=" + content(folder),
                "--whetstone.schedule.tick=100ms",
                "--whetstone.discord.acknowledge=30s"));
        arguments.addAll(List.of(more));
        context = run();
    }

    private static Path content(Path folder) {
        try {
            Path plans = Files.createDirectories(folder.resolve("content/plans"));
            Files.writeString(plans.resolve("outputs.yaml"), PLAN);
            return folder.resolve("content");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext run() {
        SpringApplication application = new SpringApplication(Whetstone.class);
        application.addInitializers(started -> ((GenericApplicationContext) started)
                .registerBean("standingClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)));
        ConfigurableApplicationContext started = application.run(arguments.toArray(String[]::new));
        TestBot.await(() -> discord.isConnected()
                && started.getBean(DiscordConnection.class).guild(guild) != null);
        return started;
    }

    void restart() {
        context.close();
        context = run();
    }

    // --- what people do

    /** A new channel with a group that is asked every day at nine. */
    String group() {
        String channel = discord.addText(guild, "daily");
        answer(discord.members()
                .slash(
                        ada,
                        channel,
                        "setup",
                        Map.of(
                                "plan", "outputs", "time", "09:00", "days", "mon-sun", "zone", "UTC", "close", "10h",
                                "remind", "2h")));
        return channel;
    }

    /** Lets the clock come to nine, and gives the thread of the question then posted. */
    String nine(String channel) {
        int before = discord.threadsOf(channel).size();
        pass(Duration.ofHours(1));
        await(() -> discord.threadsOf(channel).size() > before);
        List<String> threads = discord.threadsOf(channel);
        String newest = threads.get(threads.size() - 1);
        await(() -> isOpen(newest));
        return newest;
    }

    private boolean isOpen(String thread) {
        return database.database()
                        .getCollection("rounds")
                        .countDocuments(
                                new org.bson.Document("state", "OPEN").append("posts.posted.thread.thread", thread))
                == 1;
    }

    /** How many attempts there are at all questions together. */
    int attempts() {
        return count("attempts");
    }

    long rounds(String state) {
        return database.database().getCollection("rounds").countDocuments(new org.bson.Document("state", state));
    }

    /** The adapter's collections that still hold something of a person. */
    List<String> mentions(Person person) {
        List<String> found = new ArrayList<>();
        for (String name : database.database().listCollectionNames()) {
            if (name.startsWith("discord_")) {
                for (org.bson.Document one :
                        database.database().getCollection(name).find()) {
                    if (one.toJson().contains(person.id())) {
                        found.add(name);
                    }
                }
            }
        }
        return found;
    }

    List<String> suggested(Used used) {
        TestBot.await(() -> !discord.answersTo(used).isEmpty());
        return discord.answerTo(used).getArray("choices").stream(DataArray::getObject)
                .map(choice -> choice.getString("value"))
                .toList();
    }

    int withdrawn() {
        return (int) database.database()
                .getCollection("answers")
                .countDocuments(new org.bson.Document("attempts.state", "WITHDRAWN"));
    }

    private int count(String list) {
        int count = 0;
        for (org.bson.Document answer :
                database.database().getCollection("answers").find()) {
            count += answer.getList(list, org.bson.Document.class).size();
        }
        return count;
    }

    String type(Person who, String place, String command, Map<String, String> options) {
        return answer(discord.members().slash(who, place, command, options));
    }

    /** Presses a button of the question. */
    Used press(Person who, String channel, String thread, String label) {
        DataObject message = question(channel, thread);
        return discord.members().press(who, channel, message, button(message, label));
    }

    DataObject question(String channel, String thread) {
        return discord.messages(channel).stream()
                .filter(message -> message.getString("id").equals(thread))
                .findFirst()
                .orElseThrow();
    }

    static String button(DataObject message, String word) {
        return FakeDiscord.buttons(message).stream()
                .filter(id -> id.contains(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError(FakeDiscord.buttons(message)));
    }

    /** What the caller sees of an answer: words, or an opened form's title. */
    String answer(Used used) {
        TestBot.await(() -> !discord.answersTo(used).isEmpty());
        int kind = discord.answersTo(used).get(0);
        if (kind == 9) {
            return discord.answerTo(used).getString("title");
        }
        TestBot.await(() -> kind == 4 || !discord.whispersOf(used).isEmpty());
        return kind == 4 && discord.whispersOf(used).isEmpty()
                ? FakeDiscord.text(discord.answerTo(used))
                : String.join(
                        "\n",
                        discord.whispersOf(used).stream().map(FakeDiscord::text).toList());
    }

    void awaitSaid(String place, String words) {
        await(() -> discord.said(place).stream().anyMatch(text -> text.contains(words)));
    }

    void awaitDirect(Person reader, String words) {
        await(() -> discord.direct(reader).stream().anyMatch(text -> text.contains(words)));
    }

    void awaitWhispered(Person reader, String place, String words) {
        await(() -> discord.whispered(reader, place).stream().anyMatch(text -> text.contains(words)));
    }

    /** Waits for what happens by itself; the clock goes on slowly meanwhile. */
    void await(Callable<Boolean> condition) {
        AtomicInteger looks = new AtomicInteger();
        TestBot.await(() -> {
            if (looks.incrementAndGet() % 50 == 0) {
                clock.move(Duration.ofSeconds(1));
            }
            return condition.call();
        });
    }

    /** Waits until no round and no event has anything left to do. */
    void awaitNothingDue() {
        for (String collection : List.of("rounds", "inbox")) {
            await(() -> database.database()
                            .getCollection(collection)
                            .countDocuments(new org.bson.Document("nextFireAt", new org.bson.Document("$ne", null)))
                    == 0);
        }
    }

    /** Lets time pass once everything that came in is done. */
    void pass(Duration time) {
        await(() -> database.database()
                        .getCollection("inbox")
                        .countDocuments(new org.bson.Document("nextFireAt", new org.bson.Document("$ne", null)))
                == 0);
        clock.move(time);
    }

    @Override
    public void close() {
        context.close();
        discord.close();
        database.close();
    }
}
