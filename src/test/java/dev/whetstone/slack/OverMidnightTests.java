package dev.whetstone.slack;

import static dev.whetstone.slack.WholeBot.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that are asked at ten in the evening and close after midnight, with everything over Slack's wire. */
class OverMidnightTests {

    private static final String RIGHT = "3 1 1 1";

    @TempDir
    private Path folder;

    private final FakeSlack slack = new FakeSlack();
    private final FakeWorkspace workspace = TestSlack.prepared(slack);
    private final TestDatabase database = DatabaseServers.embedded().fresh();
    private final MovableClock clock = new MovableClock(WholeBot.TEN);
    private WholeBot bot;

    @BeforeEach
    void start() {
        slack.clock(clock);
        bot = new WholeBot(slack, workspace, database.uri(), folder);
    }

    @AfterEach
    void stop() {
        bot.close();
        slack.close();
        database.close();
    }

    /** From ten in the evening to four in the morning in Berlin, where nothing is special about that night. */
    @Test
    void anOrdinaryNight() {
        playThrough("2026-03-10T21:00:00Z", "2026-03-11T03:00:00Z", "2026-03-11T21:00:00Z");
    }

    /** From ten in the evening to five in the morning: two o'clock does not occur. */
    @Test
    void theNightThatIsAnHourShort() {
        playThrough("2026-03-28T21:00:00Z", "2026-03-29T03:00:00Z", "2026-03-29T20:00:00Z");
    }

    /** From ten in the evening to three in the morning, and two o'clock occurs twice. */
    @Test
    void theNightThatIsAnHourLong() {
        playThrough("2026-10-24T20:00:00Z", "2026-10-25T02:00:00Z", "2026-10-25T21:00:00Z");
    }

    /** The month of a question is that of the evening it was asked in, and its points are no longer in doubt in the next one. */
    @Test
    void theNightBetweenTwoMonths() {
        playThrough("2026-05-31T20:00:00Z", "2026-06-01T02:00:00Z", "2026-06-01T20:00:00Z");
    }

    private void playThrough(String asked, String close, String next) {
        begin(Instant.parse(asked));
        String evening = asked.substring(0, 10);
        FakeMessage question = firstQuestion();
        answer(question, "U1");
        clock.set(Instant.parse(close).minusSeconds(4 * 3600));
        seeItAfterMidnight();
        FakeMessage late = answer(question, "U2");
        clock.set(Instant.parse(close).minusSeconds(20));
        assertThat(question.shown()).doesNotContain("Closed.");
        clock.set(Instant.parse(close).plusSeconds(1));
        closed(question);
        bot.edits(late, "it prints nothing at all");
        soon(() -> assertThat(bot.all("inbox")).noneMatch(entry -> entry.containsKey("nextFireAt")));
        bothCountForTheEvening(evening);
        clock.set(Instant.parse(next).plusSeconds(1));
        theNextEveningGoesOnWithTheStreak();
    }

    private void begin(Instant asked) {
        clock.set(asked.minusSeconds(3600));
        bot.types(
                "U1",
                "setup plan:pyspark-from-zero time:22:00 days:mon-sun zone:Europe/Berlin close:6h remind:2h name:Owls");
        clock.set(asked.plusSeconds(1));
    }

    private FakeMessage firstQuestion() {
        soon(() -> assertThat(workspace.posts(WholeBot.CHANNEL)).hasSize(1));
        soon(() -> assertThat(bot.all("rounds"))
                .extracting(one -> one.getString("state"))
                .containsExactly("OPEN"));
        return workspace.posts(WholeBot.CHANNEL).get(0);
    }

    private FakeMessage answer(FakeMessage question, String user) {
        FakeMessage answer = bot.writes(question, user, RIGHT);
        soon(() -> assertThat(bot.isGraded(answer)).isTrue());
        return answer;
    }

    /** Nobody is woken, and whoever is up finds the question. */
    private void seeItAfterMidnight() {
        assertThat(bot.types("U2", "today")).contains("Above, below, and the missing age");
        assertThat(FakeWorkspace.text(workspace.directTo("U2"))).doesNotContain("still missing");
    }

    private void closed(FakeMessage question) {
        soon(() -> assertThat(question.shown()).contains("Closed."));
        soon(() -> assertThat(FakeWorkspace.text(workspace.replies(WholeBot.CHANNEL, question.ts)))
                .contains("three-valued logic"));
        soon(() -> assertThat(bot.all("rounds"))
                .extracting(one -> one.getString("state"))
                .containsExactly("REVEALED"));
        soon(() -> assertThat(bot.privately("U2")).contains("How your answer to"));
        assertThat(workspace.posts(WholeBot.CHANNEL)).hasSize(1);
    }

    private void bothCountForTheEvening(String evening) {
        assertThat(bot.awardedAnswers())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getString("roundId")).contains(evening))
                .extracting(line -> line.getInteger("points"))
                .doesNotContain(0);
        List<Document> streaks = bot.all("awards").stream()
                .filter(line -> "STREAK".equals(line.getString("kind")))
                .toList();
        assertThat(streaks)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.getString("cause")).endsWith(":" + evening))
                .extracting(line -> line.getInteger("streak"))
                .containsOnly(1);
        assertThat(bot.types("U2", "me")).contains("Streak: 1");
    }

    private void theNextEveningGoesOnWithTheStreak() {
        soon(() -> assertThat(workspace.posts(WholeBot.CHANNEL)).hasSize(2));
        FakeMessage second = workspace.posts(WholeBot.CHANNEL).get(1);
        assertThat(bot.types("U2", "me")).contains("Streak: 1");
        bot.answered(bot.presses("U2", second, "A"));
        soon(() -> assertThat(bot.awardedAnswers()).hasSize(3));
        soon(() -> assertThat(bot.types("U2", "me")).contains("Streak: 2"));
    }
}
