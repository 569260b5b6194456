package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CadenceTests {

    private static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

    static Cadence daily(String zone, String... times) {
        return cadence(zone, DAILY, Set.of(), times);
    }

    static Cadence cadence(String zone, Set<DayOfWeek> weekdays, Set<LocalDate> holidays, String... times) {
        return new Cadence(
                Stream.of(times).map(LocalTime::parse).toList(),
                weekdays,
                ZoneId.of(zone),
                Duration.ofHours(10),
                Duration.ofHours(2),
                false,
                holidays);
    }

    @ParameterizedTest
    @CsvSource({
        // a gap: moved forward by its length
        "Europe/Berlin, 2027-03-28, 02:30, 2027-03-28T01:30:00Z",
        "Europe/Helsinki, 2027-03-28, 03:30, 2027-03-28T01:30:00Z",
        "America/Santiago, 2026-09-06, 00:00, 2026-09-06T04:00:00Z",
        "America/Santiago, 2026-09-06, 00:30, 2026-09-06T04:30:00Z",
        "Africa/Cairo, 2010-04-30, 00:30, 2010-04-29T22:30:00Z",
        "Australia/Lord_Howe, 2026-10-04, 02:15, 2026-10-03T15:45:00Z",
        // an overlap: the first of the two
        "Europe/Berlin, 2026-10-25, 02:30, 2026-10-25T00:30:00Z",
        "America/New_York, 2026-11-01, 01:30, 2026-11-01T05:30:00Z",
        "America/Santiago, 2026-04-04, 23:30, 2026-04-05T02:30:00Z",
        "Australia/Lord_Howe, 2026-04-05, 01:45, 2026-04-04T14:45:00Z",
        // no transition at all
        "Asia/Kathmandu, 2026-05-12, 09:00, 2026-05-12T03:15:00Z",
        "UTC, 2028-02-29, 09:00, 2028-02-29T09:00:00Z",
    })
    void aSlotOpensWhenTheZoneSays(String zone, LocalDate date, LocalTime time, Instant expected) {
        Cadence cadence = daily(zone, time.toString());
        Slot slot = cadence.firstFrom(expected.minusSeconds(60), day -> true).orElseThrow();
        assertThat(slot).isEqualTo(new Slot(date, time, expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "America/Santiago",
                "Africa/Cairo",
                "Asia/Kathmandu",
                "Australia/Lord_Howe",
                "Europe/Berlin",
                "America/St_Johns",
                "America/Scoresbysund",
                "Africa/Casablanca",
                "Asia/Gaza",
                "Pacific/Chatham",
                "UTC"
            })
    void everyDayOfFiveYearsHasExactlyItsSlots(String zone) {
        List<String> times = List.of("00:00", "00:30", "02:15", "02:30", "03:30", "23:30");
        Cadence cadence = daily(zone, times.toArray(String[]::new));
        LocalDate first = LocalDate.of(2026, 1, 1);
        LocalDate last = LocalDate.of(2030, 12, 31);

        List<Slot> walked = walk(cadence, first, last);

        assertThat(walked).isSortedAccordingTo(Comparator.comparing(Slot::at));
        assertThat(walked).containsExactlyInAnyOrderElementsOf(expected(zone, times, first, last));
    }

    @Test
    void onlyWeekdaysThatAreNoHolidaysHaveSlots() {
        Set<DayOfWeek> days = Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY);
        Cadence cadence = cadence("Europe/Berlin", days, Set.of(LocalDate.of(2026, 3, 4)), "09:00");
        assertThat(walk(cadence, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 15)))
                .extracting(Slot::date)
                .containsExactly(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 11));
    }

    @Test
    void holidaysWithoutEndLeaveNoSlot() {
        Set<LocalDate> years = Set.copyOf(
                LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2030, 1, 1)).toList());
        Cadence cadence = cadence("UTC", DAILY, years, "09:00");
        assertThat(cadence.firstFrom(Instant.parse("2026-01-01T00:00:00Z"), day -> true))
                .isEmpty();
    }

    @Test
    void aSlotAtTheVeryMomentIsStillToCome() {
        Cadence cadence = daily("UTC", "09:00");
        Instant nine = Instant.parse("2026-03-02T09:00:00Z");
        assertThat(cadence.firstFrom(nine, day -> true)).map(Slot::at).contains(nine);
        assertThat(cadence.firstFrom(nine.plusNanos(1), day -> true))
                .map(Slot::date)
                .contains(LocalDate.of(2026, 3, 3));
    }

    @Test
    void timesLeftCountsByTheMomentNotByTheClockFace() {
        // 02:30 is moved to 03:30, so 03:00 comes before it and two are left then
        Cadence cadence = daily("Europe/Berlin", "02:30", "03:00");
        Slot first = cadence.firstFrom(Instant.parse("2027-03-28T00:00:00Z"), day -> true)
                .orElseThrow();
        Slot second = cadence.after(first).orElseThrow();
        assertThat(first.time()).isEqualTo(LocalTime.of(3, 0));
        assertThat(cadence.timesLeft(first)).isEqualTo(2);
        assertThat(second.time()).isEqualTo(LocalTime.of(2, 30));
        assertThat(cadence.timesLeft(second)).isEqualTo(1);
    }

    @Test
    void timesAreSortedAndEachStandsOnce() {
        assertThat(daily("UTC", "18:00", "09:00", "18:00").times())
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(18, 0));
    }

    @Test
    void aCadenceWithoutTimesOrDaysIsNone() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> daily("UTC"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> cadence("UTC", Set.of(), Set.of(), "09:00"));
    }

    private static List<Slot> walk(Cadence cadence, LocalDate first, LocalDate last) {
        List<Slot> slots = new ArrayList<>();
        Instant start = first.atStartOfDay(cadence.zone()).toInstant().minus(Duration.ofHours(6));
        Optional<Slot> next = cadence.firstFrom(start, date -> !date.isBefore(first));
        while (next.isPresent() && !next.get().date().isAfter(last.plusDays(1))) {
            slots.add(next.get());
            next = cadence.after(next.get());
        }
        slots.removeIf(slot -> slot.date().isAfter(last));
        return slots;
    }

    private static List<Slot> expected(String zone, List<String> times, LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .flatMap(date -> times.stream().map(LocalTime::parse).map(time -> slot(ZoneId.of(zone), date, time)))
                .toList();
    }

    /** By the zone's rules, without the conversion the cadence uses. */
    private static Slot slot(ZoneId zone, LocalDate date, LocalTime time) {
        LocalDateTime local = date.atTime(time);
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        ZoneOffsetTransition gap = zone.getRules().getTransition(local);
        ZoneOffset offset = offsets.isEmpty() ? gap.getOffsetBefore() : offsets.get(0);
        return new Slot(date, time, local.toInstant(offset));
    }
}
