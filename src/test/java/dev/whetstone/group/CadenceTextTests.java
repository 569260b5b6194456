package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.whetstone.chat.desk.Unreadable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTextTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void whatMembersTypeIsRead() {
        assertThat(CadenceText.times("9:00, 18:30")).containsExactly(LocalTime.of(9, 0), LocalTime.of(18, 30));
        assertThat(CadenceText.weekdays("fri-mon"))
                .containsExactlyInAnyOrder(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
        assertThat(CadenceText.weekdays("Mon,wednesday")).containsExactly(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        assertThat(CadenceText.weekdays("daily")).hasSize(7);
        assertThat(ZoneText.zone("europe/berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(CadenceText.duration("1d12h", "x", HOUR, WEEK)).isEqualTo(Duration.ofHours(36));
        assertThat(CadenceText.duration("90m", "x", HOUR, WEEK)).isEqualTo(Duration.ofMinutes(90));
        assertThat(CadenceText.dates("2026-12-30..2027-01-01"))
                .containsExactly(LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
        assertThat(CadenceText.dates("none")).isEmpty();
        assertThat(CadenceText.sealed("Sealed")).isTrue();
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        for (Duration length : new Duration[] {HOUR, Duration.ofMinutes(90), Duration.ofHours(36)}) {
            assertThat(CadenceText.duration(CadenceText.text(length), "x", HOUR, WEEK))
                    .isEqualTo(length);
        }
        assertThat(CadenceText.weekdays(CadenceText.weekdays(CadenceText.weekdays("sun,tue"))))
                .isEqualTo(CadenceText.weekdays("tue,sun"));
        assertThat(CadenceText.times(CadenceText.times(CadenceText.times("7:05,23:59"))))
                .containsExactly(LocalTime.of(7, 5), LocalTime.of(23, 59));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25:00",
                "9",
                "24:00",
                "09:60",
                "13pm",
                "9xm",
                "",
                ",",
                "1:00,2:00,3:00,4:00,5:00,6:00,7:00",
                "@here"
            })
    void noTimeOfDayIsOneSentence(String typed) {
        refused(() -> CadenceText.times(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"someday", "m", "mon-", "-", "mon-fri-sun", "x-y"})
    void noWeekdayIsOneSentence(String typed) {
        refused(() -> CadenceText.weekdays(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atlantis", "Mars/Base", "", "+25:00", "🚀", "\uD83D", "a b c"})
    void noZoneIsOneSentence(String typed) {
        refused(() -> ZoneText.zone(typed));
    }

    @ParameterizedTest
    @CsvSource({"EST, America/New_York", "pdt, America/Los_Angeles", "IST, Asia/Kolkata", "ber, Atlantic/Bermuda"})
    void whoTypesAClocksNameOrABeginningIsToldTheZone(String typed, String zone) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> ZoneText.zone(typed))
                .satisfies(
                        e -> assertThat(e.sentence()).contains("did you mean `").contains(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "-1", " 30 "})
    void aNumberWithoutAUnitIsNoLength(String typed) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> CadenceText.duration(typed, "It", Duration.ofMinutes(10), Duration.ofDays(7)))
                .satisfies(e -> assertThat(e.sentence()).contains("is not a length of time; type it like `10h`"));
    }

    @Test
    void aCityThatOneZoneIsNamedAfterIsEnough() {
        assertThat(ZoneText.zone("kathmandu")).isEqualTo(ZoneId.of("Asia/Kathmandu"));
        assertThat(ZoneText.zone("Berlin")).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(ZoneText.zone("new york")).isEqualTo(ZoneId.of("America/New_York"));
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> ZoneText.zone("kathm"))
                .satisfies(e -> assertThat(e.sentence()).contains("Asia/Kathmandu"));
    }

    @ParameterizedTest
    @CsvSource({
        "9am, 09:00",
        "9 AM, 09:00",
        "9:30 p.m., 21:30",
        "12am, 00:00",
        "12pm, 12:00",
        "9.15, 09:15",
        "09:00, 09:00"
    })
    void aTimeOfDayIsReadAsPeopleWriteIt(String typed, LocalTime time) {
        assertThat(CadenceText.times(typed)).containsExactly(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "10", "-3h", "0h", "8d", "999999999999999999d", "1h2", "PT", ""})
    void noLengthOfTimeIsOneSentence(String typed) {
        refused(() -> CadenceText.duration(typed, "The time to answer", HOUR, WEEK));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tomorrow",
                "2026-02-30",
                "24.12.2026",
                "2026-12-31..2026-12-24",
                "2026-01-01..2028-01-01",
                "+999999999-12-31",
                "+999999999-12-31..+999999999-12-31",
                "-999999999-01-01"
            })
    void noDateIsOneSentence(String typed) {
        refused(() -> CadenceText.dates(typed));
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(reading)
                .satisfies(e ->
                        assertThat(e.sentence()).matches("(?s)[A-Z“].*[.?]").hasSizeLessThan(250));
    }
}
