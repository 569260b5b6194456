package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;

/** A lease that two threads of its holder renew, and one that another process took over. */
@OnEveryServer
class LeasesTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FIRST_END = NOW.plusSeconds(15);

    @AutoClose
    private final TestDatabase database;

    private final StandingClock clock = new StandingClock(NOW);
    private final Leases<Item> leases;
    private final Leases<Item> other;
    private final Leased<Item> held;

    record Item(@Id String id, String text) {}

    LeasesTests(DatabaseServer server) {
        database = server.fresh();
        leases = process();
        other = process();
        held = leases.claim("one", new Item("one", "first")).orElseThrow();
    }

    private Leases<Item> process() {
        ScheduleProperties schedule =
                new ScheduleProperties(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofHours(3), 1);
        return new Leases<>(database.template(), Item.class, clock, schedule);
    }

    private Document stored() {
        return Objects.requireNonNull(database.template().findById("one", Document.class, "item"));
    }

    private Instant leaseEnd() {
        return stored().getDate("nextFireAt").toInstant();
    }

    @Test
    void anItemIsClaimedOnce() {
        assertThat(other.claim("one", new Item("one", "second"))).isEmpty();
        assertThat(stored().getString("text")).isEqualTo("first");
    }

    @Test
    void whoWorksOnItHoldsItThoughItWasProlongedALittleFurtherMeanwhile() {
        leases.prolong(held, FIRST_END.plusSeconds(8));
        clock.move(Duration.ofSeconds(7));
        assertThat(leases.prove(held)).isTrue();
        assertThat(leaseEnd()).isEqualTo(FIRST_END.plusSeconds(8));
    }

    @Test
    void itIsRenewedUntilSomebodyTakesItOver() {
        clock.move(Duration.ofSeconds(6));
        assertThat(leases.prove(held)).isTrue();
        assertThat(leaseEnd()).isEqualTo(FIRST_END.plusSeconds(6));
        assertThat(other.take("one")).as("not before the lease ends").isEmpty();

        clock.move(Duration.ofSeconds(16));
        Optional<Leased<Item>> taken = other.take("one");
        assertThat(taken).isPresent();
        assertThat(leases.prove(held)).isFalse();
        assertThat(leases.store(held)).as("by who lost it").isFalse();
        assertThat(other.store(taken.orElseThrow())).isTrue();
    }

    @Test
    void renewingLeavesAPlannedTurnAlone() {
        Instant planned = NOW.plusSeconds(60);
        assertThat(leases.end(held, planned)).isTrue();
        leases.run(NOW.plusSeconds(5));
        assertThat(leaseEnd()).isEqualTo(planned);
        assertThat(leases.due(planned, 10)).containsExactly("one");
    }

    @Test
    void whatNeedsNoTurnAnyMoreIsNeverDue() {
        assertThat(leases.end(held, null)).isTrue();
        leases.release(held);
        clock.move(Duration.ofDays(400));
        assertThat(leases.due(clock.instant(), 10)).isEmpty();
        assertThat(leases.soonest()).isEmpty();
        assertThat(leases.take("one")).isEmpty();
    }
}
