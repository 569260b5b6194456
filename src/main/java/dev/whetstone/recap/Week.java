package dev.whetstone.recap;

import dev.whetstone.award.Seasons;
import dev.whetstone.group.Cadence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** A week from Monday to Sunday, and when it is looked back at. */
public record Week(LocalDate monday) {

    /** So that the recap stands above the week's first question. */
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final int NEWS_FOR_DAYS = 2;
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    static Week of(LocalDate date) {
        return new Week(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The last one whose recap is due by that moment. */
    static Week lastBefore(Instant now, Cadence cadence) {
        Week before = Week.of(cadence.dateOf(now).minusWeeks(1));
        return before.toldAt(cadence).isAfter(now) ? new Week(before.monday.minusWeeks(1)) : before;
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    boolean holds(LocalDate date) {
        return !date.isBefore(monday) && !date.isAfter(sunday());
    }

    /** A quarter of an hour before the group's first posting time on the Monday after it, posting day or not. */
    Instant toldAt(Cadence cadence) {
        return next().monday
                .atTime(cadence.times().get(0))
                .atZone(cadence.zone())
                .toInstant()
                .minus(AHEAD);
    }

    /** Whether it is too late to look back at it. */
    boolean isOldNews(Instant now, Cadence cadence) {
        return now.isAfter(toldAt(cadence).plus(Duration.ofDays(NEWS_FOR_DAYS)));
    }

    /** Such as {@code 2026-W10}. */
    public String name() {
        return Seasons.week(monday);
    }

    String title() {
        DateTimeFormatter first = monday.getYear() == sunday().getYear() ? SHORT : LONG;
        return "The week of " + first.format(monday) + " to " + LONG.format(sunday());
    }
}
