package dev.whetstone.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Standing;
import dev.whetstone.chat.Block;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.leaderboard.FinalTables;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class SeasonEndTests {

    private static final Instant LATE_IN_MARCH = Instant.parse("2026-03-30T08:00:00Z");

    /** The first round of April is revealed. */
    private static final Instant TOLD = Instant.parse("2026-04-01T19:00:00Z");

    private final World world = World.begin();
    private final StudyGroup group = begun("ten", World.daily());

    private StudyGroup begun(String plan, Cadence cadence) {
        world.clock.set(LATE_IN_MARCH);
        return world.group(plan, cadence);
    }

    private void answered(String... users) {
        Round round = world.only(group, Round.State.OPEN);
        for (String user : users) {
            world.say(round, user, "A plan is made first");
        }
    }

    private void march(String... users) {
        world.runFor(Duration.ofHours(1));
        answered(users);
        world.runTo(TOLD);
    }

    private List<MemoryPlatform.Said> told() {
        return world.chat.posts(World.CHANNEL).stream()
                .filter(post -> post.mark().startsWith("season:"))
                .toList();
    }

    private List<Document> kept() {
        return world.mongo.getCollection("seasons").find().into(new ArrayList<>());
    }

    @Test
    void theWordAboutAMonthHasItsTableAndAPictureToShare() {
        march("ada", "ben");
        assertThat(told()).singleElement().satisfies(word -> {
            assertThat(word.text()).startsWith("March 2026 is over\nChampions: Ada, Ben\n# | Member");
            assertThat(word.content().blocks().stream()
                            .filter(Block.Picture.class::isInstance)
                            .map(block -> ((Block.Picture) block).altText()))
                    .singleElement()
                    .asString()
                    .startsWith("March 2026. Champions: Ada and Ben. 1. ")
                    .contains("Ada, 11 points");
        });
        assertThat(kept())
                .singleElement()
                .satisfies(season -> assertThat(season)
                        .containsEntry("_id", group.id() + ":2026-03")
                        .containsEntry("people", 2));
    }

    /** February was over before anything was kept. */
    @Test
    void theHallOfFameShowsEveryMonthAndItsTable() {
        assertThat(world.type("reader", "leaderboard seasons")).contains("No season is over yet");
        world.runFor(Duration.ofHours(1));
        answered("ada", "ben");
        Standing february = new Standing("february", group.id(), world.memberId("ben"), "2026-02", 7, 1, 0.5, 1, null);
        world.bean(MongoTemplate.class).insert(february);
        world.runTo(TOLD);
        assertThat(world.type("reader", "leaderboard seasons"))
                .startsWith("Hall of fame")
                .containsSubsequence("March 2026 | Ada, Ben | 11 | 2", "February 2026 | Ben | 7 | 1")
                .contains("Hall of fame. March 2026: Ada and Ben with 11 points among 2; February 2026: Ben with ");
        assertThat(world.press("reader", "season", "2026-03"))
                .startsWith("March 2026\nChampions: Ada, Ben")
                .contains("1 | Ada | 11");
        assertThat(world.press("reader", "season", "2026-01")).isEqualTo("That season is not kept here.");
        assertThat(world.press("reader", "season", "9")).contains("No season is over yet");
        assertThat(told()).hasSize(1);
    }

    @Test
    void whatIsFrozenStaysThoughTheLedgerIsCountedAnew() {
        march("ada", "ben");
        world.mongo.getCollection("standings").deleteMany(new Document());
        assertThat(world.press("reader", "season", "2026-03")).contains("Champions: Ada, Ben", "1 | Ada | 11");
    }

    @Test
    void whoWasForgottenIsNamedInNoTable() {
        march("ada", "ben");
        String ada = world.memberId("ada");
        world.press("ada", "forget-me", "yes");
        assertThat(world.type("reader", "leaderboard seasons"))
                .contains("March 2026 | Ben, a former member | 11 | 2")
                .doesNotContain("Ada");
        assertThat(world.press("reader", "season", "2026-03"))
                .contains("a former member | 11", "Ben | 11")
                .doesNotContain("Ada");
        assertThat(kept().toString()).doesNotContain(ada);
    }

    @Test
    void whoHidesLaterIsNamedNoMoreAndWhoLeavesStaysTheChampion() {
        march("ada", "ben");
        world.type("ada", "hide on");
        world.type("ben", "leave");
        assertThat(world.type("reader", "leaderboard seasons"))
                .contains("Ben, somebody off the board")
                .doesNotContain("Ada");
    }

    @Test
    void whoTurnsOutToBeOnePersonHasOnePlaceInWhatIsOver() {
        world.runFor(Duration.ofHours(1));
        answered("ada", "ben");
        world.runTo(TOLD);
        FrozenSeason march = world.mongo.findAll(FrozenSeason.class).get(0);
        FinalTables.Line first = new FinalTables.Line(1, "cleo", 30, 3, 2.5);
        FinalTables.Line here = new FinalTables.Line(2, "one", 25, 2, 2);
        FinalTables.Line there = new FinalTables.Line(3, "one", 20, 2, 1);
        world.mongo.save(new FrozenSeason(
                march.id(), march.groupId(), march.month(), 3, List.of(first, here, there), march.at()));
        FrozenSeasons seasons = world.bean(FrozenSeasons.class);
        seasons.join("one");
        seasons.join("one");
        assertThat(world.mongo.findAll(FrozenSeason.class)).singleElement().satisfies(joined -> {
            assertThat(joined.people()).isEqualTo(2);
            assertThat(joined.places())
                    .containsExactly(
                            new FinalTables.Line(1, "one", 45, 4, 3), new FinalTables.Line(2, "cleo", 30, 3, 2.5));
        });
    }

    @Test
    void aMonthThatEndsInAPauseIsKeptThoughItIsNoNewsAnyMore() {
        world.runFor(Duration.ofHours(1));
        answered("ada");
        world.runFor(Duration.ofDays(1));
        world.type(World.ADMIN, "pause");
        world.clock.set(Instant.parse("2026-06-14T08:00:00Z"));
        world.type(World.ADMIN, "resume");
        world.runFor(Duration.ofHours(12));
        assertThat(told()).isEmpty();
        assertThat(world.type("reader", "leaderboard seasons")).contains("March 2026 | Ada");
    }

    /** It is posted, and then the process is gone before it noted that. */
    @Test
    void whoFollowsADeadProcessFindsWhatItPosted() {
        march("ada");
        assertThat(told()).hasSize(1);
        world.mongo
                .getCollection("honoured_seasons")
                .updateMany(new Document(), new Document("$set", new Document("until", Date.from(TOLD))));
        world.runTo(TOLD.plus(Duration.ofDays(2)));
        assertThat(told()).hasSize(1);
        assertThat(world.mongo.getCollection("honoured_seasons").find()).allMatch(note -> !note.containsKey("until"));
    }

    @Test
    void severalProcessesAtOnceKeepItOnceAndTellItOnce() throws InterruptedException {
        world.runFor(Duration.ofHours(1));
        answered("ada", "ben");
        world.runTo(TOLD.minusSeconds(1));
        Round first = world.rounds(group).stream()
                .filter(round -> round.date().getDayOfMonth() == 1)
                .findFirst()
                .orElseThrow();
        Question question =
                world.bean(QuestionBank.class).find(first.questionId()).orElseThrow();
        SeasonEnd end = world.bean(SeasonEnd.class);
        List<Thread> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(new Thread(() -> end.afterReveal(first, group, question)));
        }
        processes.forEach(Thread::start);
        for (Thread process : processes) {
            process.join();
        }
        world.runTo(TOLD.plus(Duration.ofDays(1)));
        assertThat(told()).hasSize(1);
        assertThat(kept()).hasSize(1);
    }

    @Test
    void aMonthIsNotOverWhileOneOfItsRoundsIsStillOpen() {
        world.runFor(Duration.ofHours(1));
        answered("ada");
        world.runTo(Instant.parse("2026-04-01T09:30:00Z"));
        world.mongo
                .getCollection("rounds")
                .updateOne(
                        new Document("_id", new Document("$regex", "2026-03-31")),
                        new Document("$set", new Document("state", "OPEN"))
                                .append("$unset", new Document("nextFireAt", "")));
        world.runTo(TOLD.plusSeconds(60));
        assertThat(kept()).isEmpty();
        world.mongo
                .getCollection("rounds")
                .updateOne(
                        new Document("_id", new Document("$regex", "2026-03-31")),
                        new Document("$set", new Document("state", "REVEALED")));
        world.runTo(TOLD.plus(Duration.ofDays(1)));
        assertThat(told()).hasSize(1);
        assertThat(kept()).hasSize(1);
    }
}
