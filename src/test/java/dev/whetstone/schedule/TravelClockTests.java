package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The clock of a trial. */
@OnEveryServer
class TravelClockTests {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00.400Z");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @AutoClose
    private final TestDatabase database;

    private final StandingClock real = new StandingClock(START);
    private final TravelClock clock;

    TravelClockTests(DatabaseServer server) {
        database = server.fresh();
        clock = another();
    }

    private TravelClock another() {
        return new TravelClock(database.template(), real);
    }

    @Test
    void itMovesByWholeSecondsToTheMomentOrALittleBeyond() {
        clock.advanceTo(NINE);
        assertThat(clock.instant()).isEqualTo(NINE.plusMillis(400));
        clock.advanceTo(NINE);
        assertThat(clock.instant()).isEqualTo(NINE.plusMillis(400));
        clock.advanceTo(NINE.plusMillis(1400));
        assertThat(clock.instant()).isEqualTo(NINE.plusMillis(1400));
    }

    @Test
    void anotherProcessTellsTheSameTime() {
        clock.advanceTo(NINE);
        assertThat(another().instant()).isEqualTo(clock.instant());
    }

    @Test
    void itStandsWhileNoProcessRunsAndNeverGoesBack() {
        clock.advanceTo(NINE);
        Instant left = clock.instant();
        real.move(Duration.ofDays(3).plusMillis(700));
        assertThat(another().instant()).isBetween(left, left.plusSeconds(1));
    }
}
