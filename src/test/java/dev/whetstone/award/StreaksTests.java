package dev.whetstone.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Days are written as letters: a answered, m missed, o declared off, - no question. */
class StreaksTests {

    private static int length(LocalDate first, String days) {
        List<LocalDate> posting = new ArrayList<>();
        Set<LocalDate> answered = new HashSet<>();
        Set<LocalDate> off = new HashSet<>();
        for (int i = 0; i < days.length(); i++) {
            LocalDate date = first.plusDays(i);
            if (days.charAt(i) != '-') {
                posting.add(date);
            }
            if (days.charAt(i) == 'a') {
                answered.add(date);
            }
            if (days.charAt(i) == 'o') {
                off.add(date);
            }
        }
        return Streaks.length(posting, answered, off::contains);
    }

    private static int march(String days) {
        return length(LocalDate.of(2026, 3, 1), days);
    }

    @Test
    void everyAnsweredDayAddsOne() {
        assertThat(march("")).isZero();
        assertThat(march("a")).isEqualTo(1);
        assertThat(march("aaaa")).isEqualTo(4);
    }

    @Test
    void weekendsWithoutAQuestionNeitherAddNorBreak() {
        assertThat(march("aaaaa--aa")).isEqualTo(7);
    }

    @Test
    void twoMissedDaysAMonthAreFrozen() {
        assertThat(march("aama")).isEqualTo(3);
        assertThat(march("aamma")).isEqualTo(3);
        assertThat(march("amamama")).as("the third breaks it").isEqualTo(1);
        assertThat(march("aammma")).isEqualTo(1);
    }

    @Test
    void aNewMonthBringsNewFreezes() {
        // 30 March to 4 April
        assertThat(length(LocalDate.of(2026, 3, 29), "ammmma")).isEqualTo(2);
        assertThat(length(LocalDate.of(2026, 3, 29), "ammmmma")).isEqualTo(1);
    }

    @Test
    void daysOffUseNoFreeze() {
        assertThat(march("aooooama")).isEqualTo(3);
        assertThat(march("aoooommma")).isEqualTo(1);
    }

    @Test
    void daysBeforeTheFirstAnswerUseNoFreeze() {
        assertThat(march("mmmmamma")).isEqualTo(2);
    }

    @Test
    void anAnswerOnADayOffCounts() {
        Set<LocalDate> day = Set.of(LocalDate.of(2026, 3, 1));
        assertThat(Streaks.length(List.copyOf(day), day, day::contains)).isEqualTo(1);
    }
}
