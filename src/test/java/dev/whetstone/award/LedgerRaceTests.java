package dev.whetstone.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class LedgerRaceTests {

    @AutoClose
    private final TestDatabase database = DatabaseServers.embedded().fresh();

    @Test
    void boardHoldsBothOfTwoAwardsMadeAtTheSameMoment() {
        Ledger other = ledger(database.template());
        AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> other.settle(List.of(worth("helpful:b", 1))));
        MongoTemplate plain = database.template();
        Ledger ledger = ledger(new MongoTemplate(plain.getMongoDatabaseFactory(), plain.getConverter()) {
            @Override
            public <T> Collection<T> insert(Collection<? extends T> lines, Class<?> type) {
                meanwhile.getAndSet(() -> {}).run();
                return super.insert(lines, type);
            }
        });
        ledger.settle(List.of(worth("answer:a", 20)));
        Standings standings = new Standings(database.template());
        assertThat(standings.find("g", Seasons.ALL, "m")).hasValueSatisfying(standing -> {
            assertThat(standing.points()).isEqualTo(21);
            assertThat(standing.lines()).isEqualTo(2);
        });
    }

    private static Ledger ledger(MongoTemplate mongo) {
        return new Ledger(mongo, new Standings(mongo), Clock.systemUTC());
    }

    private static Worth worth(String cause, int points) {
        return new Worth(
                "g", "m", cause, Award.Kind.HELPFUL, points, LocalDate.of(2026, 3, 2), "r", "topic", 0, 0, "because");
    }
}
