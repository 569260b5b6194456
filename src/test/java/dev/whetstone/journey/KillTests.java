package dev.whetstone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.storage.DatabaseProcess;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two days of a group during which something is killed at every point at which the database knows more than the bot. Nothing
 * may be lost by it, and nothing done twice.
 */
@Execution(ExecutionMode.CONCURRENT)
class KillTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void botWithItsDatabaseInsideIsKilled() throws Exception {
        try (DyingBot bot = DyingBot.withDatabaseInside(folder)) {
            playTwoDays(bot);
        }
    }

    @Test
    void botBesideItsDatabaseIsKilled() throws Exception {
        try (TestDatabase database = DatabaseServers.all()
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .fresh();
                DyingBot bot = DyingBot.on(database.uri(), folder)) {
            playTwoDays(bot);
        }
    }

    @Test
    void databaseIsKilledAndTheBotGoesOnByItself() throws Exception {
        try (DatabaseProcess database = new DatabaseProcess(folder)) {
            database.start();
            try (DyingBot bot = DyingBot.losing(database, folder)) {
                playTwoDays(bot);
            }
        }
    }

    private static void playTwoDays(DyingBot bot) throws Exception {
        bot.start();
        String first = openRound(bot);
        answerAndDie(bot, first, "mateo", StopPoint.TAKEN_IN);
        answerAndDie(bot, first, "sanna", StopPoint.GRADED);
        answerAndDie(bot, first, "kiran", StopPoint.AWARDED);
        closeAndDie(bot, first, StopPoint.CLOSED, StopPoint.REVEAL_POSTED);
        String second = openAndDie(bot);
        close(bot, second);
        requireTwoDays(bot.records(), first, second);
    }

    private static void answerAndDie(DyingBot bot, String round, String member, StopPoint point) {
        bot.bot.arm(point);
        bot.visitor().sayLater(member, bot.records().thread(round), TestContent.FIRST);
        bot.dieAt(point, null);
        await().atMost(SOON).until(() -> bot.records().isAwarded(round, member));
    }

    /** The first point is reached by closing, the second by what takes the close over. */
    private static void closeAndDie(DyingBot bot, String round, StopPoint closing, StopPoint revealing) {
        bot.bot.arm(closing);
        bot.visitor().sayLater("ada", 0, "/prep close");
        bot.dieAt(closing, revealing);
        bot.dieAt(revealing, null);
        awaitState(bot, round, "REVEALED");
    }

    /** The next day's round: claimed, then posted by the one who takes it over, and answered before that one has noted the post. */
    private static String openAndDie(DyingBot bot) {
        await().atMost(SOON).until(() -> nothingFollows(bot.records()));
        bot.bot.arm(StopPoint.CLAIMED);
        bot.visitor().next();
        bot.dieAt(StopPoint.CLAIMED, StopPoint.POSTED);
        String round = bot.records().rounds("SCHEDULED").get(0).getString("_id");
        await().atMost(SOON).until(() -> !bot.records().marked("round:" + round).isEmpty());
        Visitor.Said said =
                bot.visitor().say("mateo", bot.records().thread(round), TestContent.SECOND, "" + UUID.randomUUID());
        assertThat(said.isAccepted()).as("%s", said).isTrue();
        bot.dieAt(StopPoint.POSTED, null);
        awaitState(bot, round, "OPEN");
        await().atMost(SOON).until(() -> bot.records().isAwarded(round, "mateo"));
        return round;
    }

    /** The next thing that happens is then the next day's question. */
    private static boolean nothingFollows(Records records) {
        return records.rounds("REVEALED").stream().noneMatch(round -> round.get("nextFireAt") != null);
    }

    private static void close(DyingBot bot, String round) {
        bot.visitor().sayLater("ada", 0, "/prep close");
        awaitState(bot, round, "REVEALED");
    }

    private static void requireTwoDays(Records records, String first, String second) {
        records.requireEverythingOnce();
        assertThat(records.marked("round:")).hasSize(2);
        assertThat(records.marked("reveal:")).hasSize(2);
        assertThat(records.rounds("REVEALED")).extracting("_id").containsExactly(first, second);
        assertThat(records.points())
                .isEqualTo(Map.of(
                        "kiran",
                        TestContent.BASE + 1,
                        "mateo",
                        2 * TestContent.BASE + 1 + 2,
                        "sanna",
                        TestContent.BASE + 1));
        Document group = records.all("groups", new Document()).get(0);
        assertThat(group.getEmbedded(List.of("curriculum", "position"), 0)).isEqualTo(2);
    }

    private static String openRound(DyingBot bot) {
        await().atMost(SOON).until(() -> bot.records().rounds("OPEN").size() == 1);
        return bot.records().rounds("OPEN").get(0).getString("_id");
    }

    private static void awaitState(DyingBot bot, String round, String state) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(bot.records().rounds(state))
                        .extracting("_id")
                        .contains(round));
    }
}
