package dev.whetstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A mock interview led by two bots on one database, of which one stands still for a while and one dies. */
@Execution(ExecutionMode.CONCURRENT)
class TwoBotsOneSessionTests {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String ID = "two-bots";

    @AutoClose
    private final TestDatabase database = DatabaseServers.all()
            .reduce((first, second) -> second)
            .orElseThrow()
            .fresh();

    @AutoClose
    private final BotProcess one;

    @AutoClose
    private final BotProcess other;

    @AutoClose
    private final Records records = new Records(database.uri());

    private final MockSessions sessions = new MockSessions(database.template(), java.time.Clock.systemUTC());

    TwoBotsOneSessionTests(@TempDir Path folder) {
        String content = TestContent.argument(folder);
        one = new BotProcess(content, "--spring.mongodb.uri=" + database.uri());
        other = new BotProcess(content, "--spring.mongodb.uri=" + database.uri());
    }

    @Test
    void whicheverBotIsAskedTheClockIsRightAndNothingIsSaidTwice() {
        one.launch(null);
        other.launch(null);
        one.awaitReady();
        other.awaitReady();
        Visitor first = new Visitor(one.port());
        Visitor second = new Visitor(other.port());
        agreed(first);

        both(() -> first.press("ada", "mock-here", ID), () -> second.press("sanna", "mock-here", ID));
        String place = awaitPlace();
        awaitSaid(place, "Part 1 of 4");

        other.signal("STOP");
        CompletableFuture<?> late =
                CompletableFuture.runAsync(() -> fresh(other).press("sanna", "mock-next", ID + ";0"));
        both(() -> first.press("sanna", "mock-next", ID + ";0"), () -> first.press("sanna", "mock-next", ID + ";0"));
        awaitSaid(place, "Part 2 of 4");
        other.signal("CONT");
        late.join();
        assertThat(part()).isEqualTo(1);

        earlier(Duration.ofMinutes(6));
        awaitSaid(place, "Half of the time");
        one.kill();
        Visitor left = fresh(other);
        left.press("sanna", "mock-more", ID + ";1");
        awaitSaid(place, "Five minutes more");
        left.press("sanna", "mock-next", ID + ";1");
        awaitSaid(place, "Part 3 of 4");
        awaitNothingToSay();

        assertThat(part()).isEqualTo(2);
        for (String words : List.of("Part 1 of", "Part 2 of", "Half of the time", "Five minutes more", "Part 3 of")) {
            assertThat(said(place, words)).as(words).isEqualTo(1);
        }
        assertThat(said("dm-sanna", "Part 2 of")).isEqualTo(1);
        assertThat(said("dm-ada", "You meet in")).isEqualTo(1);
        assertThat(records.all("playground_channels", new Document("_id", new Document("$regex", "^place-"))))
                .hasSize(1);
    }

    /** With a connection of its own: a bot that stood still has closed the older ones. */
    private static Visitor fresh(BotProcess bot) {
        return new Visitor(bot.port());
    }

    /** Ada answers and Sanna asks, from now on. */
    private void agreed(Visitor visitor) {
        for (String member : List.of("ada", "sanna")) {
            visitor.say(member, 0, "/prep join", member);
        }
        await().atMost(SOON).until(() -> records.members().keySet().containsAll(List.of("ada", "sanna")));
        String ada = memberId("ada");
        String sanna = memberId("sanna");
        MockSession session = MockSession.propose(
                ID,
                records.all("groups", new Document()).get(0).getString("_id"),
                "aws-review",
                List.of(new Seat(ada, Seat.Role.CANDIDATE), new Seat(sanna, Seat.Role.INTERVIEWER)),
                botsNow(),
                botsNow());
        new Agreement(session).confirm(ada);
        new Agreement(session).confirm(sanna);
        sessions.insert(session);
        await().atMost(SOON).until(() -> said("dm-ada", "starts now") + said("dm-sanna", "starts now") == 2);
    }

    private String memberId(String name) {
        return Objects.requireNonNull(records.members().get(name));
    }

    /** The playground's clock is ahead of this machine's. */
    private Instant botsNow() {
        return records.all("playground_messages", new Document()).stream()
                .map(message -> message.getDate("at").toInstant())
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private static void both(Runnable... presses) {
        List.of(presses).stream().map(CompletableFuture::runAsync).toList().forEach(CompletableFuture::join);
    }

    private MockSession session() {
        return sessions.find(ID).orElseThrow();
    }

    private int part() {
        return session().course().orElseThrow().part();
    }

    private String awaitPlace() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(session().place())
                        .as(
                                "%s %s",
                                records.all("mock_sessions", new Document()),
                                records.all("playground_messages", new Document("channel", "dm-ada")))
                        .isPresent());
        return session().place().orElseThrow().channel();
    }

    private void awaitSaid(String channel, String words) {
        await().atMost(SOON).until(() -> said(channel, words) > 0);
    }

    private void awaitNothingToSay() {
        await().atMost(SOON)
                .until(() -> records.all("mock_sessions", new Document("_id", ID))
                        .get(0)
                        .getList("cues", Document.class)
                        .isEmpty());
    }

    private long said(String channel, String words) {
        return records
                .all("playground_messages", new Document("author", "whetstone").append("channel", channel))
                .stream()
                .filter(message -> message.getString("mark").startsWith("mock:"))
                .filter(message -> message.toString().contains(words))
                .count();
    }

    /** The part that runs began so much earlier. */
    private void earlier(Duration time) {
        awaitNothingToSay();
        Instant since = session().course().orElseThrow().since().minus(time);
        Document change = new Document(
                        "$set",
                        new Document("course.since", Date.from(since)).append("nextFireAt", Date.from(Instant.now())))
                .append("$inc", new Document("version", 1L));
        records.database().getCollection("mock_sessions").updateOne(new Document("_id", ID), change);
    }
}
