package dev.whetstone.mock.journal;

import dev.whetstone.group.Member;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** The hours at which a journal speaks, in a member's own zone: what to do next in the morning, the week on Sunday evening. */
final class JournalDays {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private JournalDays() {}

    private static ZonedDateTime at(Member member, Instant now) {
        ZoneId zone = member.zone();
        return now.atZone(zone == null ? ZoneOffset.UTC : zone);
    }

    /** The morning so many days from now. */
    static Instant morning(Member member, Instant now, int days) {
        ZonedDateTime today = at(member, now);
        return today.toLocalDate()
                .plusDays(days)
                .atTime(MORNING)
                .atZone(today.getZone())
                .toInstant();
    }

    /** The next Sunday evening that is still to come. */
    static Instant weekEnd(Member member, Instant now) {
        ZonedDateTime today = at(member, now);
        ZonedDateTime sunday = today.toLocalDate()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                .atTime(EVENING)
                .atZone(today.getZone());
        return (sunday.toInstant().isAfter(now) ? sunday : sunday.plusWeeks(1)).toInstant();
    }

    /** The month it is for the member, such as {@code 2026-11}. */
    static String month(Member member, Instant now) {
        return java.time.YearMonth.from(at(member, now)).toString();
    }

    /** Days to wait, by what was chosen in the form; empty for no reminder. */
    static Optional<Integer> days(String chosen) {
        return chosen.matches("[1-9]\\d?") ? Optional.of(Integer.parseInt(chosen)) : Optional.empty();
    }
}
