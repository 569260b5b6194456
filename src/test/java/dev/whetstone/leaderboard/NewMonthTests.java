package dev.whetstone.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Reply;
import dev.whetstone.chat.extras.BoardView;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What a board shows around the turn of a month, on clocks that stand. */
class NewMonthTests {

    private static final String NOBODY = "Nobody has points yet";

    private final World world = World.begin();

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-11-28T20:00:00Z, November 2026",
        "2026-11-30, 2026-11-30T23:59:59Z, November 2026",
        "2026-12-31, 2026-12-31T23:59:59Z, December 2026",
        "2028-02-28, 2028-02-29T12:00:00Z, February 2028",
        "2028-02-29, 2028-02-29T23:59:59Z, February 2028"
    })
    void untilItsLastMomentAMonthShowsItsOwnTable(LocalDate answered, Instant seen, String title) {
        answeredOn(answered, "ada", "ben");
        world.clock.set(seen);
        assertThat(onEverySurface())
                .allSatisfy(board -> assertThat(board)
                        .startsWith(title)
                        .contains("Ada")
                        .doesNotContain(NOBODY)
                        .doesNotContain("Champion"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-12-01T00:00:00Z, December 2026, November 2026",
        "2026-11-30, 2026-12-01T00:00:00Z, December 2026, November 2026",
        "2026-11-28, 2026-12-31T23:59:59Z, December 2026, November 2026",
        "2026-12-31, 2027-01-01T00:00:00Z, January 2027, December 2026",
        "2028-01-31, 2028-02-29T23:59:59Z, February 2028, January 2028",
        "2028-02-29, 2028-03-01T00:00:00Z, March 2028, February 2028"
    })
    void aMonthWithoutPointsShowsTheChampionsAndTheTableOfTheOneBefore(
            LocalDate answered, Instant seen, String title, String before) {
        answeredOn(answered, "ada", "ben");
        world.clock.set(seen);
        assertThat(onEverySurface())
                .allSatisfy(board -> assertThat(board)
                        .startsWith(title + "\n" + NOBODY)
                        .containsSubsequence(before, "Champions: Ada, Ben", "# | Member"));
        assertThat(picture()).startsWith(before + ": 1. ").contains("Ada, 21 points", "Ben, 21 points");
    }

    @Test
    void theMonthTurnsInTheGroupsOwnZone() {
        world.clock.set(Instant.parse("2026-11-30T02:00:00Z"));
        Cadence utc = World.daily();
        answered(
                world.group(
                        "just-lazy",
                        new Cadence(
                                utc.times(),
                                utc.weekdays(),
                                ZoneId.of("Asia/Kathmandu"),
                                utc.closeAfter(),
                                utc.remindBefore(),
                                false,
                                utc.holidays())),
                "ada");
        world.clock.set(Instant.parse("2026-11-30T18:14:59Z"));
        assertThat(onEverySurface()).allSatisfy(board -> assertThat(board).startsWith("November 2026"));
        world.clock.set(Instant.parse("2026-11-30T18:15:00Z"));
        assertThat(onEverySurface())
                .allSatisfy(board ->
                        assertThat(board).startsWith("December 2026").contains("November 2026\nChampion: Ada"));
    }

    @Test
    void theFirstPointsOfTheNewMonthTakeItsPlace() {
        world.clock.set(Instant.parse("2026-11-30T08:00:00Z"));
        StudyGroup group = world.group("two");
        answered(group, "ada");
        world.runTo(Instant.parse("2026-12-01T09:00:00Z"));
        assertThat(onEverySurface()).allSatisfy(board -> assertThat(board).contains("November 2026\nChampion: Ada"));
        world.say(world.only(group, Round.State.OPEN), "ben", "A plan is made first");
        assertThat(onEverySurface())
                .allSatisfy(board ->
                        assertThat(board).contains("Ben").doesNotContain("Ada", NOBODY, "November", "Champion"));
    }

    @Test
    void whoHidesIsNeitherChampionNorInTheTable() {
        answeredOn(LocalDate.parse("2026-11-28"), "ada", "ben");
        world.type("ada", "hide on");
        world.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(onEverySurface())
                .allSatisfy(board -> assertThat(board)
                        .contains("November 2026\nChampion: Ben")
                        .doesNotContain("Ada"));
        assertThat(world.type("ada", "leaderboard")).contains("November 2026\nChampion: Ben", "Ada (you)");
    }

    @Test
    void aMonthAfterAnEmptyOneHasNobodyToShow() {
        answeredOn(LocalDate.parse("2026-11-28"), "ada");
        world.clock.set(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(onEverySurface())
                .allSatisfy(board -> assertThat(board).contains(NOBODY).doesNotContain("Ada", "Champion"));
    }

    @Test
    void aNewWeekShowsTheLastOne() {
        answeredOn(LocalDate.parse("2026-11-29"), "ada");
        world.clock.set(Instant.parse("2026-11-30T00:00:00Z"));
        assertThat(world.type("reader", "leaderboard week"))
                .startsWith("This week\n" + NOBODY)
                .contains("Last week\nChampion: Ada");
    }

    @Test
    void aTopicsBoardShowsItsOwnLastTableAndNamesNoChampion() {
        answeredOn(LocalDate.parse("2026-11-28"), "ada");
        world.clock.set(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(world.type("reader", "leaderboard month spark"))
                .startsWith("December 2026, spark\n" + NOBODY)
                .contains("November 2026, spark", "Ada")
                .doesNotContain("Champion");
        assertThat(world.type("reader", "leaderboard month sql")).doesNotContain("Ada");
    }

    @Test
    void theEndOfAMonthIsToldOnceInEveryChannel() {
        world.clock.set(Instant.parse("2026-11-30T08:00:00Z"));
        StudyGroup group = world.group("ten");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        answered(group, "ada");
        world.runTo(Instant.parse("2026-12-01T18:00:00Z"));
        world.chat.trouble("second", MemoryPlatform.Trouble.UNREACHABLE);
        world.runTo(Instant.parse("2026-12-01T20:00:00Z"));
        assertThat(words(World.CHANNEL)).singleElement().asString().contains("Champion: Ada", "Ada | 11");
        assertThat(words("second")).isEmpty();
        world.chat.trouble("second", null);
        world.runTo(Instant.parse("2026-12-04T20:00:00Z"));
        assertThat(words(World.CHANNEL)).hasSize(1);
        assertThat(words("second")).hasSize(1);
    }

    @Test
    void theEndOfAMonthIsToldThoughTheProcessThatBeganToTellItDied() {
        world.clock.set(Instant.parse("2026-11-30T08:00:00Z"));
        StudyGroup group = world.group("ten");
        answered(group, "ada");
        String key = "season:" + group.id() + ":2026-11|"
                + MemoryPlatform.channel(World.CHANNEL).key();
        world.bean(MongoTemplate.class)
                .insert(
                        new Document("_id", key).append("until", Instant.parse("2026-12-01T19:05:00Z")),
                        "honoured_seasons");
        world.runTo(Instant.parse("2026-12-01T19:04:00Z"));
        assertThat(words(World.CHANNEL)).isEmpty();
        world.runTo(Instant.parse("2026-12-02T20:00:00Z"));
        assertThat(words(World.CHANNEL)).hasSize(1);
    }

    private List<String> words(String channel) {
        return world.chat.posts(channel).stream()
                .map(MemoryPlatform.Said::text)
                .filter(text -> text.contains("November 2026 is over"))
                .toList();
    }

    private void answeredOn(LocalDate date, String... users) {
        world.clock.set(date.atTime(8, 0).toInstant(java.time.ZoneOffset.UTC));
        answered(world.group("just-lazy"), users);
    }

    private void answered(StudyGroup group, String... users) {
        world.runFor(Duration.ofHours(2));
        Round round = world.only(group, Round.State.OPEN);
        for (String user : users) {
            world.say(round, user, "A plan is made first");
        }
    }

    private List<String> onEverySurface() {
        String beside = PlainText.of(world.bean(BoardView.class)
                .board(MemoryPlatform.channel(World.CHANNEL), MemoryPlatform.member("reader"))
                .orElseThrow());
        return List.of(world.type("reader", "leaderboard"), beside);
    }

    private String picture() {
        Reply.Private reply = (Reply.Private) world.typed("reader", "leaderboard");
        return reply.message().blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).altText())
                .findFirst()
                .orElseThrow();
    }
}
