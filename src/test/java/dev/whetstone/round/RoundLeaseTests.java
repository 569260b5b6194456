package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.Cadence;
import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A lease that two threads of its holder renew, and one that another process took over. */
@OnEveryServer
class RoundLeaseTests {

    private static final Instant DUE = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant FIRST_END = DUE.plusSeconds(15);

    private static final Cadence USUAL = Cadence.usual(ZoneOffset.UTC);
    private static final Cadence WITHOUT_REMINDER = new Cadence(
            USUAL.times(), USUAL.weekdays(), USUAL.zone(), USUAL.closeAfter(), Duration.ZERO, false, USUAL.holidays());

    @AutoClose
    private final TestDatabase database;

    private final Rounds rounds;
    private final Round round = Round.claimed(
            new RoundKey("g", LocalDate.of(2026, 3, 2), ""),
            new Round.Pick("question", 1, ""),
            WITHOUT_REMINDER,
            DUE,
            FIRST_END);

    RoundLeaseTests(DatabaseServer server) {
        database = server.fresh();
        rounds = new Rounds(database.template());
        rounds.claim(round);
    }

    private Instant leaseEnd() {
        return rounds.find(round.id()).orElseThrow().nextFireAt().orElseThrow();
    }

    @Test
    void whoWorksOnItHoldsItThoughItWasProlongedALittleFurtherMeanwhile() {
        rounds.prolong(round.id(), round.fence(), FIRST_END.plusSeconds(2));
        assertThat(rounds.renew(round.id(), round.fence(), FIRST_END.plusSeconds(1)))
                .isTrue();
        assertThat(leaseEnd()).isEqualTo(FIRST_END.plusSeconds(2));
    }

    @Test
    void itIsRenewedUntilSomebodyTakesItOver() {
        assertThat(rounds.renew(round.id(), round.fence(), FIRST_END.plusSeconds(5)))
                .isTrue();
        assertThat(leaseEnd()).isEqualTo(FIRST_END.plusSeconds(5));
        Instant later = FIRST_END.plusSeconds(6);
        assertThat(rounds.lease(round.id(), later, later.plusSeconds(15))).isPresent();
        assertThat(rounds.renew(round.id(), round.fence(), later.plusSeconds(30)))
                .isFalse();
        assertThat(leaseEnd()).isEqualTo(later.plusSeconds(15));
    }

    @Test
    void prolongingLeavesAPlannedStepAlone() {
        round.open(DUE, null);
        assertThat(rounds.store(round)).isTrue();
        Instant planned = leaseEnd();
        rounds.prolong(round.id(), round.fence(), FIRST_END.plusSeconds(5));
        assertThat(leaseEnd()).isEqualTo(planned);
    }
}
