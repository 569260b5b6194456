package dev.whetstone.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonsTests {

    private static final LocalDate ROUND = LocalDate.of(2026, 1, 30);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-W01, 2026-01",
        "2027-01-01, 2026-W53, 2027-01",
        "2027-01-04, 2027-W01, 2027-01",
        "2024-12-30, 2025-W01, 2024-12",
        "2026-11-21, 2026-W47, 2026-11"
    })
    void aDateBelongsToItsMonthAndToItsWeeksOwnYear(LocalDate date, String week, String month) {
        assertThat(Seasons.week(date)).isEqualTo(week);
        assertThat(Seasons.month(date)).isEqualTo(month);
    }

    @Test
    void anOpenRoundCountsForItsOwnDateAlsoAcrossTheMonthsEnd() {
        assertThat(Seasons.effective(ROUND, LocalDate.of(2026, 2, 1), false)).isEqualTo(ROUND);
    }

    @Test
    void aRevealedRoundCountsForItsOwnDateWhileItsMonthLasts() {
        assertThat(Seasons.effective(ROUND, LocalDate.of(2026, 1, 31), true)).isEqualTo(ROUND);
    }

    @Test
    void whatComesAfterTheSeasonIsFrozenCountsForToday() {
        LocalDate later = LocalDate.of(2026, 2, 3);
        assertThat(Seasons.effective(ROUND, later, true)).isEqualTo(later);
        assertThat(Seasons.effective(ROUND, ROUND.plusYears(1), true)).isEqualTo(ROUND.plusYears(1));
    }
}
