package dev.whetstone.discord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.storage.Together;
import dev.whetstone.testing.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Processes with one token take turns. */
@OnEveryServer
class SharedPaceTests {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration GAP = Duration.ofMillis(21);

    private final StandingClock clock = new StandingClock(START);

    @AutoClose
    private final TestDatabase database;

    SharedPaceTests(DatabaseServer server) {
        database = server.fresh();
    }

    private SharedPace process() {
        return new SharedPace(database.template(), clock, GAP);
    }

    @Test
    void noTwoProcessesHaveTheSameTime() {
        List<PaceSlots.Stretch> all = Collections.synchronizedList(new ArrayList<>());
        Together.run(4, process -> {
            SharedPace pace = process();
            for (int i = 0; i < 12; i++) {
                all.add(pace.next(1 + (process + i) % 12));
            }
        });
        assertThat(all).hasSize(48);
        all.sort(Comparator.comparing(PaceSlots.Stretch::in));
        for (int i = 1; i < all.size(); i++) {
            PaceSlots.Stretch before = all.get(i - 1);
            assertThat(all.get(i).in()).isEqualTo(before.in().plus(GAP.multipliedBy(before.requests())));
        }
    }

    @Test
    void whoIsAloneSeldomAsksAndWhoFindsAnotherTakesWhatItNeeds() {
        SharedPace first = process();
        assertThat(first.next(1)).isEqualTo(new PaceSlots.Stretch(Duration.ZERO, 23));
        clock.move(Duration.ofSeconds(5));
        assertThat(first.next(1)).isEqualTo(new PaceSlots.Stretch(Duration.ZERO, 23));

        SharedPace second = process();
        assertThat(second.next(3)).isEqualTo(new PaceSlots.Stretch(GAP.multipliedBy(23), 3));
        assertThat(first.next(100)).isEqualTo(new PaceSlots.Stretch(GAP.multipliedBy(26), 8));
        assertThat(second.next(0)).isEqualTo(new PaceSlots.Stretch(GAP.multipliedBy(34), 1));
    }

    @Test
    void aMomentFarAheadIsAWrongClocksAndHoldsNobodyUp() {
        SharedPace ahead = new SharedPace(database.template(), new StandingClock(START.plusSeconds(3600)), GAP);
        ahead.next(1);
        assertThat(process().next(5)).isEqualTo(new PaceSlots.Stretch(Duration.ZERO, 5));
    }

    @Test
    void withoutTheDatabaseAProcessGoesOnByItself() {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            SharedPace alone = new SharedPace(new MongoTemplate(nobody, "x"), clock, GAP);
            assertThat(alone.next(1)).isEqualTo(new PaceSlots.Stretch(Duration.ZERO, 476));
        }
    }

    @Test
    void oneDocumentIsAllThatIsKept() {
        SharedPace one = process();
        SharedPace other = process();
        for (int i = 0; i < 5; i++) {
            one.next(2);
            other.next(2);
            clock.move(Duration.ofSeconds(1));
        }
        assertThat(database.template().findAll(Document.class, SharedPace.COLLECTION))
                .singleElement()
                .satisfies(kept -> assertThat(kept).containsOnlyKeys("_id", "until", "by"));
    }
}
