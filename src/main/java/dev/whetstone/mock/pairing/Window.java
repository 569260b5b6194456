package dev.whetstone.mock.pairing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * Hours of one weekday by a member's own clock. One that does not end after it begins ends on the next day; a local time that a
 * zone skips is moved forward by the gap, one that occurs twice is taken at its first occurrence.
 */
public record Window(DayOfWeek day, LocalTime from, LocalTime to) {

    /** By a clock that nobody puts forward or back. */
    Duration length() {
        Duration length = Duration.between(from, to);
        return length.compareTo(Duration.ZERO) > 0 ? length : length.plusDays(1);
    }

    /** These hours on a date, which is of the weekday. */
    Span on(LocalDate date, ZoneId zone) {
        Instant begin = date.atTime(from).atZone(zone).toInstant();
        LocalDate last = to.isAfter(from) ? date : date.plusDays(1);
        return new Span(begin, last.atTime(to).atZone(zone).toInstant());
    }

    /** Such as {@code 18:00-20:00}. */
    String hours() {
        return from + "-" + to;
    }
}
