package dev.whetstone.badge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HistoryTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");

    private static List<LocalDate> days(int from, int to) {
        return IntStream.range(from, to).mapToObj(FIRST::plusDays).toList();
    }

    private static History history(Collection<LocalDate> answered, Set<LocalDate> off, LocalDate today) {
        List<Award> lines = answered.stream()
                .map(date -> new Award(
                        "streak:g:m:" + date + "#1",
                        "g",
                        "m",
                        "streak:g:m:" + date,
                        Award.Kind.STREAK,
                        1,
                        date,
                        null,
                        "",
                        0,
                        1,
                        "",
                        Instant.EPOCH))
                .toList();
        return new History(lines.stream(), days(0, 40), off::contains, rule -> 0, today);
    }

    @Test
    void tenMissedPostingDaysMakeAComeback() {
        LocalDate eleventh = FIRST.plusDays(11);
        assertThat(history(List.of(FIRST, eleventh), Set.of(), eleventh).comebacks())
                .isEqualTo(1);
        assertThat(history(List.of(FIRST, FIRST.plusDays(10)), Set.of(), eleventh)
                        .comebacks())
                .as("nine are missing")
                .isZero();
        assertThat(history(List.of(FIRST, eleventh), Set.of(FIRST.plusDays(3)), eleventh)
                        .comebacks())
                .as("a day off is none")
                .isZero();
        assertThat(history(List.of(eleventh), Set.of(), eleventh).comebacks())
                .as("whoever begins late comes back from nowhere")
                .isZero();
    }

    @Test
    void aMonthIsFullOnceItIsOverAndNothingIsMissing() {
        List<LocalDate> march = days(0, 31);
        assertThat(history(march, Set.of(), LocalDate.parse("2026-03-31")).fullMonths())
                .isZero();
        assertThat(history(march, Set.of(), LocalDate.parse("2026-04-01")).fullMonths())
                .isEqualTo(1);
        assertThat(history(march.subList(1, 31), Set.of(), LocalDate.parse("2026-04-01"))
                        .fullMonths())
                .isZero();
        assertThat(history(march.subList(1, 31), Set.of(FIRST), LocalDate.parse("2026-04-01"))
                        .fullMonths())
                .isEqualTo(1);
    }
}
