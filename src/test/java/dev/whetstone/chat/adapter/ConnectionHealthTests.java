package dev.whetstone.chat.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class ConnectionHealthTests {

    @Test
    void isDownWhenOneOfThePlatformsHasBeenGoneForFiveMinutes() {
        assertThat(health(Duration.ZERO, Duration.ofSeconds(299)).getStatus()).isEqualTo(Status.UP);
        Health gone = health(Duration.ZERO, Duration.ofMinutes(5));
        assertThat(gone.getStatus()).isEqualTo(Status.DOWN);
        assertThat(gone.getDetails()).containsEntry("second", "away for 300 s").containsEntry("first", "connected");
    }

    @Test
    void isUpWherePlatformsNeedNoConnection() {
        assertThat(new ConnectionHealth(List.of()).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anAbsenceLastsFromItsFirstMomentUntilItEnds() {
        Absence absence = new Absence();
        Duration before = absence.lasting();
        absence.begin();
        assertThat(absence.lasting()).isGreaterThanOrEqualTo(before);
        absence.end();
        assertThat(absence.lasting()).isZero();
    }

    private static Health health(Duration first, Duration second) {
        return new ConnectionHealth(List.of(new Away("first", first), new Away("second", second))).health();
    }

    private record Away(String platform, Duration awayFor) implements PlatformConnection {}
}
