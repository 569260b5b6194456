package dev.whetstone.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** When a member is reminded of a round: the group's time before the close, but in the member's own day. */
final class ReminderTimes {

    private static final LocalTime NIGHT = LocalTime.of(22, 0);
    private static final LocalTime EVENING = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private ReminderTimes() {}

    /**
     * What falls into the member's night comes at the evening before it, or in the morning if the round is open then; empty where
     * there is no moment while the round is open.
     *
     * @param before from the reminder to the close; zero for no reminder
     * @param zone the member's own
     */
    static Optional<Instant> of(Instant opened, Instant closes, Duration before, ZoneId zone) {
        Instant usual = closes.minus(before);
        if (before.isZero() || !usual.isAfter(opened)) {
            return Optional.empty();
        }
        ZonedDateTime local = usual.atZone(zone);
        if (!isNight(local.toLocalTime())) {
            return Optional.of(usual);
        }
        boolean late = !local.toLocalTime().isBefore(NIGHT);
        LocalDate eve = late ? local.toLocalDate() : local.toLocalDate().minusDays(1);
        Instant evening = eve.atTime(EVENING).atZone(zone).toInstant();
        Instant morning = eve.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
        return evening.isAfter(opened)
                ? Optional.of(evening)
                : Optional.of(morning).filter(closes::isAfter);
    }

    private static boolean isNight(LocalTime time) {
        return !time.isBefore(NIGHT) || time.isBefore(MORNING);
    }
}
