package dev.whetstone.group;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * When a group's rounds open, remind and close. A local time that a zone skips is moved forward by the gap, one that occurs
 * twice is taken at its first occurrence: the rules of {@link java.time.ZonedDateTime#of(java.time.LocalDateTime, ZoneId)}.
 *
 * @param times posting times of a day, ascending, at least one
 * @param weekdays days on which questions are posted, at least one
 * @param closeAfter from the posting time to the close
 * @param remindBefore from the reminder to the close; zero for no reminder
 * @param sealed whether answers stay hidden until the reveal
 * @param holidays dates without questions
 */
public record Cadence(
        List<LocalTime> times,
        Set<DayOfWeek> weekdays,
        ZoneId zone,
        Duration closeAfter,
        Duration remindBefore,
        boolean sealed,
        Set<LocalDate> holidays) {

    private static final int HORIZON_DAYS = 800;

    public Cadence {
        times = times.stream().distinct().sorted().toList();
        weekdays = Set.copyOf(weekdays);
        holidays = Set.copyOf(holidays);
        if (times.isEmpty() || weekdays.isEmpty()) {
            throw new IllegalArgumentException("A cadence needs a time and a weekday");
        }
    }

    /** 09:00 on weekdays, ten hours to answer, a reminder two hours before the close. */
    public static Cadence usual(ZoneId zone) {
        return new Cadence(
                List.of(LocalTime.of(9, 0)),
                Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                zone,
                Duration.ofHours(10),
                Duration.ofHours(2),
                false,
                Set.of());
    }

    /** The first slot at or after a moment whose date passes the test; empty if the holidays leave none within two years. */
    public Optional<Slot> firstFrom(Instant moment, Predicate<LocalDate> dates) {
        LocalDate start = moment.atZone(zone).toLocalDate().minusDays(1);
        return first(slots(start, dates).filter(slot -> !slot.at().isBefore(moment)));
    }

    /** The slot after this one. */
    public Optional<Slot> after(Slot slot) {
        return first(slots(slot.date().minusDays(1), date -> true)
                .filter(next -> next.compareTo(slot) > 0 && !same(next, slot)));
    }

    /** How many posting times the date has from this slot's on, this one included; at least 1. */
    public int timesLeft(Slot slot) {
        return Math.max(1, (int)
                slotsOf(slot.date()).filter(other -> other.compareTo(slot) >= 0).count());
    }

    /** Whether questions are posted on this date. */
    public boolean isPostingDay(LocalDate date) {
        return weekdays.contains(date.getDayOfWeek()) && !holidays.contains(date);
    }

    /** The local date of a moment. */
    public LocalDate dateOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    private Stream<Slot> slots(LocalDate from, Predicate<LocalDate> dates) {
        return from.datesUntil(from.plusDays(HORIZON_DAYS))
                .filter(this::isPostingDay)
                .filter(dates)
                .flatMap(this::slotsOf);
    }

    private Stream<Slot> slotsOf(LocalDate date) {
        return times.stream()
                .map(time -> new Slot(date, time, date.atTime(time).atZone(zone).toInstant()));
    }

    /** A gap before midnight moves a slot behind the next date's first ones, so two dates are compared. */
    private Optional<Slot> first(Stream<Slot> byDate) {
        return byDate.limit(2L * times.size()).min(Comparator.naturalOrder());
    }

    private static boolean same(Slot one, Slot other) {
        return one.date().equals(other.date()) && one.time().equals(other.time());
    }
}
