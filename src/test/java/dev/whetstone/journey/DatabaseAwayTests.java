package dev.whetstone.journey;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.storage.DatabaseProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The database is away while answers arrive, until everybody was refused, and at least for as many seconds as the system property
 * {@code whetstone.test.outage} says.
 */
@Execution(ExecutionMode.CONCURRENT)
class DatabaseAwayTests {

    private static final int SENDERS = 40;
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("whetstone.test.outage", 0));
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @AutoClose("shutdownNow")
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

    private final Set<String> refused = ConcurrentHashMap.newKeySet();

    private DatabaseProcess database;
    private BotProcess bot;
    private Records records;
    private Visitor visitor;

    @BeforeEach
    void start() {
        database = new DatabaseProcess(folder);
        database.start();
        String uri = database.uri("whetstone");
        bot = new BotProcess(TestContent.argument(folder), "--spring.mongodb.uri=" + uri);
        bot.start(null);
        records = new Records(uri);
        visitor = new Visitor(bot.port());
    }

    @AfterEach
    void stop() {
        records.close();
        bot.close();
        database.close();
    }

    @Test
    void answersSentWhileItIsDeadAreKeptOnceAndTheBotGoesOnByItself() {
        sendWhileItIsAway(database::kill, database::start);
    }

    /** Takes longer, because every call waits for its time limit. */
    @Test
    @EnabledIfSystemProperty(named = "whetstone.test.outage", matches = "\\d+")
    void answersSentWhileItIsFrozenAreKeptOnceAndTheBotGoesOnByItself() {
        sendWhileItIsAway(database::freeze, database::thaw);
    }

    private void sendWhileItIsAway(Runnable leave, Runnable comeBack) {
        IntStream.range(0, SENDERS).forEach(this::introduce);
        String round = records.awaitOpen();
        long thread = records.thread(round);
        leave.run();
        long left = System.nanoTime();
        List<CompletableFuture<List<Visitor.Said>>> sent = IntStream.range(0, SENDERS)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> sendUntilAccepted(name(i), thread), senders))
                .toList();
        await().atMost(AWAY.plus(SOON)).until(() -> refused.size() == SENDERS && isAwayLongEnough(left));
        comeBack.run();
        List<List<Visitor.Said>> told =
                sent.stream().map(CompletableFuture::join).toList();

        assertThat(told)
                .allSatisfy(answers -> assertThat(answers)
                        .isNotEmpty()
                        .allSatisfy(refusal ->
                                assertThat(refusal.body()).containsAnyOf("send it again", "in a minute", "try again")));
        await().atMost(SOON).until(() -> IntStream.range(0, SENDERS).allMatch(i -> records.isAwarded(round, name(i))));
        await().atMost(SOON).untilAsserted(records::requireEverythingOnce);
        assertThat(records.all("answers", eq("roundId", round))).hasSize(SENDERS);
        requireTheDayEnds(round);
    }

    /** Where an outage of some length is asked for, only time can end it. */
    private static boolean isAwayLongEnough(long left) {
        return System.nanoTime() - left >= AWAY.toNanos();
    }

    /** The round closes when it is due, without anybody's help. */
    private void requireTheDayEnds(String round) {
        await().atMost(SOON).until(() -> {
            visitor.jump();
            return !records.rounds("REVEALED").isEmpty();
        });
        assertThat(records.rounds("REVEALED")).extracting("_id").containsExactly(round);
        assertThat(records.rounds("REVEALED").get(0).getInteger("answered")).isEqualTo(SENDERS);
        assertThat(records.marked("reveal:")).hasSize(1);
        records.requireEverythingOnce();
    }

    /** Sends one answer until it is taken, as a patient member does; what the member was told until then. */
    private List<Visitor.Said> sendUntilAccepted(String member, long thread) {
        String interaction = UUID.randomUUID().toString();
        List<Visitor.Said> told = new ArrayList<>();
        Visitor.Said said = visitor.say(member, thread, TestContent.FIRST, interaction);
        while (!said.isAccepted()) {
            told.add(said);
            refused.add(member);
            said = visitor.say(member, thread, TestContent.FIRST, interaction);
        }
        return told;
    }

    private void introduce(int i) {
        records.database()
                .getCollection("playground_members")
                .insertOne(new Document("_id", name(i))
                        .append("name", "Sender " + i)
                        .append("zone", "UTC")
                        .append("admin", false)
                        .append("position", 100 + i));
    }

    private static String name(int i) {
        return "sender-" + i;
    }
}
