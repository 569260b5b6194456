package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TickHealthTests {

    private Duration since = Duration.ZERO;
    private final TickHealth health = new TickHealth(() -> since, Duration.ofSeconds(30));

    @Test
    void isDownWhenNothingTickedForThirtySeconds() {
        since = Duration.ofSeconds(29);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        since = Duration.ofSeconds(30);
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
    }

    /** Else a tick that never ends would look like one that has just ended. */
    @Test
    void aTickThatGoesOnIsNoTickYet() {
        Duration[] seen = new Duration[1];
        Heartbeat[] itself = new Heartbeat[1];
        DueWork look = now -> {
            seen[0] = itself[0].sinceBeat();
            return 0;
        };
        itself[0] = new Heartbeat(List.of(look), Clock.systemUTC());

        itself[0].beat();

        assertThat(seen[0]).isPositive();
        assertThat(itself[0].quietFor()).isPositive();
    }
}
