package dev.whetstone.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.storage.TimeConversions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The boards follow the ledger, whoever writes to it at the same time. */
@OnEveryServer
class ProjectionTests {

    private static final LocalDate DAY = LocalDate.of(2030, 5, 14);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2030-05-14T10:00:00Z"), ZoneOffset.UTC);

    @AutoClose
    private final TestDatabase database;

    private final MongoTemplate mongo;
    private final Standings standings;
    private final Ledger ledger;

    ProjectionTests(DatabaseServer server) {
        database = server.fresh();
        mongo = template(database);
        standings = new Standings(mongo);
        ledger = new Ledger(mongo, standings, CLOCK);
    }

    private static MongoTemplate template(TestDatabase database) {
        var conversions = TimeConversions.mongoCustomConversions();
        var context = new MongoMappingContext();
        context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.afterPropertiesSet();
        return new MongoTemplate(new SimpleMongoClientDatabaseFactory(database.client(), database.name()), converter);
    }

    private static Worth answer(String member, LocalDate date, int points) {
        String cause = "answer:" + date + "|" + member;
        return new Worth("g", member, cause, Award.Kind.ANSWER, points, date, "r" + date, "sql", 1, 0, "why");
    }

    private static Worth helpful(int nth) {
        return new Worth("g", "ada", "helpful:" + nth, Award.Kind.HELPFUL, 1, DAY, "r", "sql", 0, 0, "why");
    }

    private int points(String member, String board) {
        return standings.find("g", board, member).orElseThrow().points();
    }

    @Test
    void differentCausesSettledAtOnceAllReachTheBoards() {
        CompletableFuture.allOf(IntStream.range(0, 24)
                        .mapToObj(nth -> CompletableFuture.runAsync(() -> ledger.settle(List.of(helpful(nth)))))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
        assertThat(points("ada", Seasons.ALL)).isEqualTo(24);
        assertThat(points("ada", Seasons.month(DAY))).isEqualTo(24);
    }

    @Test
    void differentNumbersOfCausesSettledAtOnceAllReachTheBoards() {
        for (int round = 0; round < 8; round++) {
            int first = round * 40;
            CompletableFuture.allOf(IntStream.range(0, 10)
                            .mapToObj(nth ->
                                    CompletableFuture.runAsync(() -> ledger.settle(IntStream.rangeClosed(0, nth % 4)
                                            .mapToObj(one -> helpful(first + nth * 4 + one))
                                            .toList())))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
            assertThat(standings.find("g", Seasons.ALL, "ada"))
                    .contains(Standing.recount("g", "ada", ledger.since("g", "ada", LocalDate.EPOCH))
                            .get(Seasons.ALL));
        }
    }

    @Test
    void causesThatAreWorthLessNowTakeTheirPointsBack() {
        ledger.settle(List.of(answer("ada", DAY, 20), helpful(1)));
        ledger.settle(List.of(answer("ada", DAY, 5), helpful(1)));
        ledger.settle(List.of(answer("ada", DAY, 5), helpful(1)));
        assertThat(points("ada", Seasons.week(DAY))).isEqualTo(6);
        assertThat(ledger.since("g", "ada", LocalDate.EPOCH)).hasSize(3);
    }

    @Test
    void lineWhoseProjectionWasLostIsOnTheBoardWhenItIsSettledAgain() {
        ledger.settle(List.of(answer("ada", DAY, 20)));
        standings.updates().forget("ada");
        ledger.settle(List.of(answer("ada", DAY, 20)));
        assertThat(points("ada", Seasons.month(DAY))).isEqualTo(20);
    }

    @Test
    void boardOfAnotherMonthStaysAsItIs() {
        LocalDate before = DAY.minusMonths(1);
        ledger.settle(List.of(answer("ada", before, 20)));
        ledger.settle(List.of(answer("ada", DAY, 10)));
        assertThat(points("ada", Seasons.month(before))).isEqualTo(20);
        assertThat(points("ada", Seasons.month(DAY))).isEqualTo(10);
        assertThat(points("ada", Seasons.ALL)).isEqualTo(30);
    }

    @Test
    void rebuiltBoardsEqualTheOnesThatWereKept() {
        for (int n = 0; n < 40; n++) {
            ledger.settle(List.of(answer("m" + n % 7, DAY.minusDays(n), 2 + n % 29)));
        }
        List<Standing> kept = mongo.findAll(Standing.class);
        standings.rebuild("g");
        assertThat(mongo.findAll(Standing.class)).containsExactlyInAnyOrderElementsOf(kept);
    }
}
