package dev.whetstone.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award.Kind;
import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

@OnEveryServer
class LedgerTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @AutoClose
    private final TestDatabase database;

    private final MongoTemplate mongo;
    private final Standings standings;
    private final Ledger ledger;

    LedgerTests(DatabaseServer server) {
        this.database = server.fresh();
        this.mongo = database.template();
        this.standings = new Standings(mongo);
        this.ledger = new Ledger(mongo, standings, new StandingClock(Instant.parse("2026-03-02T09:00:00Z")));
    }

    private static Worth worth(String member, String round, int points, double grade, String why) {
        return new Worth(
                "g", member, "answer:" + round + "|" + member, Kind.ANSWER, points, DAY, round, "spark", grade, 0, why);
    }

    private static Worth worth(String member, String round, int points) {
        return worth(member, round, points, points / 20.0, "because");
    }

    private int total(String member) {
        return standings.find("g", Seasons.ALL, member).map(Standing::points).orElse(0);
    }

    @Test
    void aCauseIsAwardedOnceHoweverOftenItIsSettled() {
        for (int i = 0; i < 3; i++) {
            ledger.settle(List.of(worth("ada", "r1", 18)));
        }
        assertThat(ledger.since("g", "ada", LocalDate.EPOCH)).hasSize(1);
        assertThat(total("ada")).isEqualTo(18);
    }

    @Test
    void aChangeAddsALineWithTheDifference() {
        ledger.settle(List.of(worth("ada", "r1", 10)));
        ledger.settle(List.of(worth("ada", "r1", 18)));
        ledger.settle(List.of(worth("ada", "r1", 0, -1, "taken back")));
        assertThat(ledger.since("g", "ada", LocalDate.EPOCH))
                .extracting(Award::points)
                .containsExactlyInAnyOrder(10, 8, -18);
        assertThat(total("ada")).isZero();
        assertThat(standings.find("g", Seasons.ALL, "ada"))
                .map(Standing::answered)
                .contains(0);
    }

    @Test
    void anotherReasonForTheSamePointsIsALineOfNothing() {
        ledger.settle(List.of(worth("ada", "r1", 10, 0.5, "50 %")));
        ledger.settle(List.of(worth("ada", "r1", 10, 0.5, "50 %, settled by 2 peers")));
        assertThat(ledger.since("g", "ada", LocalDate.EPOCH))
                .extracting(Award::points)
                .containsExactlyInAnyOrder(10, 0);
    }

    @Test
    void anAnswerThatEarnsNothingIsOnTheLedgerAndAStreakThatDoesIsNot() {
        Worth streak = new Worth("g", "ada", "streak:g:ada:" + DAY, Kind.STREAK, 0, DAY, null, "", 0, 0, "no answer");
        ledger.settle(List.of(worth("ada", "r1", 0), streak));
        assertThat(ledger.since("g", "ada", LocalDate.EPOCH))
                .singleElement()
                .satisfies(line -> assertThat(line.kind()).isEqualTo(Kind.ANSWER));
    }

    @Test
    void accuracyIsTheMeanOfTheFinalGrades() {
        ledger.settle(List.of(worth("ada", "r1", 10)));
        ledger.settle(List.of(worth("ada", "r1", 20)));
        ledger.settle(List.of(worth("ada", "r2", 5)));
        assertThat(standings.find("g", Seasons.ALL, "ada")).hasValueSatisfying(standing -> {
            assertThat(standing.answered()).isEqualTo(2);
            assertThat(standing.accuracy()).isEqualTo(0.625);
        });
    }

    /** What is settled today is held against the last weeks alone, and yet no line of a long life is missing or told twice. */
    @Test
    void whatIsOldStaysOnTheBoardOfAllTime() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        for (int year = 5; year >= 0; year--) {
            LocalDate date = today.minusYears(year);
            ledger.settle(List.of(new Worth(
                    "g", "ada", "answer:" + date, Kind.ANSWER, 10, date, "r" + year, "spark", .5, 0, "half")));
        }
        ledger.settle(List.of(new Worth(
                "g", "ada", "answer:" + today.minusYears(4), Kind.ANSWER, 20, today, "r4", "spark", 1, 0, "right")));
        assertThat(standings.find("g", Seasons.ALL, "ada")).hasValueSatisfying(standing -> {
            assertThat(standing.points()).isEqualTo(70);
            assertThat(standing.answered()).isEqualTo(6);
            assertThat(standing.gradeSum()).isEqualTo(3.5);
            assertThat(standing.lines()).isEqualTo(7);
        });
        assertThat(standings.find("g", "2026-03", "ada")).map(Standing::points).contains(20);
        assertThat(standings.find("g", "2022-03", "ada")).map(Standing::points).contains(10);
        assertThat(ledger.since("g", "ada", today.minusYears(1))).hasSize(3);
        assertThat(ledger.streakDates("g", "ada", today)).isEmpty();
    }

    @Test
    void equalPointsShareARank() {
        Map.of("ada", 20, "ben", 18, "cleo", 18, "dan", 5)
                .forEach((member, points) -> ledger.settle(List.of(worth(member, "r1", points))));
        assertThat(standings.top("g", Seasons.ALL, 10))
                .extracting(Standing::memberId)
                .containsExactly("ada", "ben", "cleo", "dan");
        assertThat(standings.top("g", Seasons.ALL, 10).stream().map(standings::rank))
                .containsExactly(1L, 2L, 2L, 4L);
    }

    @Test
    void aLineCountsForItsMonthItsWeekAndForever() {
        ledger.settle(List.of(
                new Worth("g", "ada", "c", Kind.ANSWER, 7, LocalDate.of(2027, 1, 1), "r", "spark", 1, 0, "New Year")));
        for (String board : List.of("2027-01", "2026-W53", Seasons.ALL)) {
            assertThat(standings.find("g", board, "ada"))
                    .as(board)
                    .map(Standing::points)
                    .contains(7);
        }
        assertThat(standings.find("g", "2026-12", "ada")).isEmpty();
    }

    @Test
    void aForgottenMemberLeavesNothing() {
        ledger.settle(List.of(worth("ada", "r1", 18), worth("ada", "r2", 10)));
        ledger.settle(List.of(worth("ben", "r1", 3)));
        ledger.forget("ada");
        assertThat(ledger.since("g", "ada", LocalDate.EPOCH)).isEmpty();
        assertThat(standings.top("g", Seasons.ALL, 10))
                .extracting(Standing::memberId)
                .containsExactly("ben");
    }

    @Test
    void rebuildingGivesTheBoardsTheLedgerAddsUpTo() {
        ledger.settle(List.of(worth("ada", "r1", 18)));
        mongo.remove(new org.springframework.data.mongodb.core.query.Query(), Standing.class);
        standings.rebuild("g");
        assertThat(total("ada")).isEqualTo(18);
    }

    @Test
    void rebuildingAllDropsWhatTheLedgerDoesNotKnow() {
        ledger.settle(List.of(worth("ada", "r1", 18)));
        mongo.save(new Standing("gone|all|ada", "gone", "ada", Seasons.ALL, 5, 1, 1, 1, 0L));
        standings.rebuild();
        assertThat(total("ada")).isEqualTo(18);
        assertThat(standings.top("gone", Seasons.ALL, 10)).isEmpty();
    }

    @Test
    void theBoardEqualsARecountAfterManySettleAtOnce() {
        Random random = new Random(7);
        List<Worth> worths = new ArrayList<>(IntStream.range(0, 400)
                .mapToObj(i -> worth("m" + random.nextInt(3), "r" + random.nextInt(5), random.nextInt(30)))
                .toList());
        ExecutorService threads = Executors.newFixedThreadPool(12);
        CompletableFuture.allOf(worths.stream()
                        .map(worth -> CompletableFuture.runAsync(() -> ledger.settle(List.of(worth)), threads))
                        .toArray(CompletableFuture[]::new))
                .join();
        threads.shutdown();

        List<Award> all = mongo.findAll(Award.class);
        assertThat(all).extracting(Award::id).doesNotHaveDuplicates();
        Map<String, List<Award>> byMember = all.stream().collect(Collectors.groupingBy(Award::memberId));
        assertThat(byMember).hasSize(3);
        byMember.forEach((member, lines) -> Standing.recount("g", member, lines)
                .forEach((board, counted) -> assertThat(standings.find("g", board, member))
                        .as(member + " on " + board)
                        .contains(counted)));
    }
}
