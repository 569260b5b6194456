package dev.whetstone.grading.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PatienceTests {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void whoComputesTooLongIsLateAndWhoHardlyComputesIsStarvedAtMost() {
        Patience patience = Patience.of(SECOND, SECOND.multipliedBy(60));

        assertThat(patience.after(Duration.ofMillis(999), Duration.ofSeconds(59)))
                .isEqualTo(Patience.State.WAITING);
        assertThat(patience.after(SECOND, SECOND)).isEqualTo(Patience.State.LATE);
        assertThat(patience.after(Duration.ofMillis(999), Duration.ofSeconds(60)))
                .isEqualTo(Patience.State.STARVED);
        assertThat(patience.after(SECOND, Duration.ofSeconds(60))).isEqualTo(Patience.State.LATE);
    }

    @Test
    void theLimitMayChangeWhileOneWaits() {
        AtomicReference<Duration> limit = new AtomicReference<>(SECOND.multipliedBy(3));
        Patience patience = new Patience(limit::get, SECOND.multipliedBy(60));

        assertThat(patience.after(SECOND, SECOND)).isEqualTo(Patience.State.WAITING);
        limit.set(SECOND);
        assertThat(patience.after(SECOND, SECOND)).isEqualTo(Patience.State.LATE);
    }
}
