package dev.whetstone.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderTimesTests {

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-02T17:00:00Z",
        "Asia/Kathmandu, 2026-03-02T15:15:00Z",
        "Asia/Tokyo, 2026-03-02T12:00:00Z",
        "Pacific/Auckland, 2026-03-02T18:00:00Z",
        "America/New_York, 2026-03-02T17:00:00Z"
    })
    void aReminderComesInTheMembersOwnDay(String zone, Instant expected) {
        assertThat(of("2026-03-02T09:00:00Z", "2026-03-02T19:00:00Z", 2, zone)).contains(expected);
    }

    @Test
    void whereTheEveningIsBeforeTheQuestionItComesInTheMorning() {
        assertThat(of("2026-03-02T13:00:00Z", "2026-03-03T01:00:00Z", 8, "Asia/Tokyo"))
                .contains(Instant.parse("2026-03-02T22:00:00Z"));
    }

    @Test
    void aRoundThatIsOpenAtNightOnlyHasNone() {
        assertThat(of("2026-03-02T13:00:00Z", "2026-03-02T21:00:00Z", 2, "Asia/Tokyo"))
                .isEmpty();
        assertThat(of("2026-03-02T09:00:00Z", "2026-03-02T19:00:00Z", 0, "UTC")).isEmpty();
        assertThat(of("2026-03-02T09:00:00Z", "2026-03-02T10:00:00Z", 2, "UTC")).isEmpty();
    }

    private static java.util.Optional<Instant> of(String opened, String closes, int hours, String zone) {
        return ReminderTimes.of(Instant.parse(opened), Instant.parse(closes), Duration.ofHours(hours), ZoneId.of(zone));
    }
}
