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
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
        return new SharedPace(database.template(), clock, GAP, () -> 0);
    }

    private static PaceSlots.Stretch stretch(Duration in, int requests) {
        return new PaceSlots.Stretch(in.toNanos(), requests);
    }

    @Test
    void noTwoProcessesHaveTheSameTime() {
        List<SharedPace> processes = Stream.generate(this::process).limit(6).toList();
        for (int round = 0; round < 10; round++) {
            int seed = round;
            List<PaceSlots.Stretch> all = Collections.synchronizedList(new ArrayList<>());
            Together.run(
                    processes.size(), process -> all.add(processes.get(process).next(1 + (process * 5 + seed) % 12)));
            assertThat(all).hasSize(processes.size());
            all.sort(Comparator.comparing(PaceSlots.Stretch::from));
            for (int i = 1; i < all.size(); i++) {
                PaceSlots.Stretch before = all.get(i - 1);
                assertThat(all.get(i).from()).isEqualTo(before.from() + GAP.toNanos() * before.requests());
            }
            clock.move(Duration.ofSeconds(10));
        }
    }

    @Test
    void whoIsAloneSeldomAsksAndWhoFindsAnotherTakesWhatItNeeds() {
        SharedPace first = process();
        assertThat(first.next(1)).isEqualTo(stretch(Duration.ZERO, 23));
        clock.move(Duration.ofSeconds(5));
        assertThat(first.next(1)).isEqualTo(stretch(Duration.ZERO, 23));

        SharedPace second = process();
        assertThat(second.next(3)).isEqualTo(stretch(GAP.multipliedBy(23), 3));
        assertThat(first.next(100)).isEqualTo(stretch(GAP.multipliedBy(26), 8));
        assertThat(second.next(0)).isEqualTo(stretch(GAP.multipliedBy(34), 1));
    }

    /** A slow database would give nothing but time that is over. */
    @Test
    void timeIsTakenAsFarAheadAsTheDatabaseIsSlow() {
        process().next(1);
        clock.move(Duration.ofSeconds(10));
        AtomicLong nanos = new AtomicLong();
        SharedPace slow = new SharedPace(
                database.template(),
                clock,
                GAP,
                () -> nanos.getAndAdd(Duration.ofMillis(40).toNanos()));
        assertThat(slow.next(1)).isEqualTo(stretch(Duration.ZERO, 1));
        clock.move(Duration.ofSeconds(10));
        long asked = nanos.get();
        PaceSlots.Stretch next = slow.next(1);
        assertThat(Duration.ofNanos(next.from() - asked)).isEqualTo(Duration.ofMillis(80));
    }

    @Test
    void aMomentFarAheadIsAWrongClocksAndHoldsNobodyUp() {
        SharedPace ahead =
                new SharedPace(database.template(), new StandingClock(START.plusSeconds(3600)), GAP, () -> 0);
        ahead.next(1);
        assertThat(process().next(5)).isEqualTo(stretch(Duration.ZERO, 5));
    }

    @Test
    void withoutTheDatabaseAProcessGoesOnByItself() {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            SharedPace alone = new SharedPace(new MongoTemplate(nobody, "x"), clock, GAP, () -> 0);
            assertThat(alone.next(1)).isEqualTo(stretch(Duration.ZERO, 476));
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
