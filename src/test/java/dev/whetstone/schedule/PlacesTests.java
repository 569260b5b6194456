package dev.whetstone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTests {

    private static final long LEAST = Duration.ofMillis(25).toNanos();

    private final Places places = new Places(2, LEAST);

    @Test
    void whereEachWriteTakesLongBecauseTheDatabaseIsFarAwayNothingIsHeldBack() {
        writes(60);
        assertThat(places.kept()).isEqualTo(LEAST);
        writes(80);
        assertThat(places.kept()).isEqualTo(LEAST);
    }

    @Test
    void whatIsOnceSlowChangesLittle() {
        writes(3);
        places.waitedFor(Duration.ofMillis(300).toNanos());
        assertThat(places.kept()).isEqualTo(LEAST);
    }

    private void writes(int millis) {
        IntStream.range(0, 100)
                .forEach(write -> places.waitedFor(Duration.ofMillis(millis).toNanos()));
    }
}
