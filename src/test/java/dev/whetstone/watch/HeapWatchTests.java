package dev.whetstone.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.testing.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HeapWatchTests {

    private static final Pattern SAID = Pattern.compile("Memory is nearly full: \\d+ of \\d+ MB are needed");

    /** The tests themselves need more than a hundredth of this process's heap. */
    @Test
    void whatACollectionLeavesIsSaidOnceAnHour(CapturedOutput output) throws Exception {
        StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
        HeapWatch watch = new HeapWatch(clock, 1);
        watch.begin();
        try {
            System.gc();
            await().untilAsserted(() -> assertThat(said(output)).isEqualTo(1));
            watch.handleNotification(null, null);
            clock.move(Duration.ofMinutes(61));
            watch.handleNotification(null, null);

            assertThat(said(output)).isEqualTo(2);
        } finally {
            watch.destroy();
        }
    }

    private static long said(CapturedOutput output) {
        return SAID.matcher(output.getAll()).results().count();
    }
}
