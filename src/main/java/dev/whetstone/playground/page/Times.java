package dev.whetstone.playground.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How moments are written for a reader in {@code zone} at {@code now}. */
public record Times(ZoneId zone, Instant now) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter FULL =
            DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    /** A message's time. */
    Stamp stamp(Instant at) {
        return new Stamp(at.toString(), format(CLOCK, at, zone), format(FULL, at, zone) + " in " + zone);
    }

    /** A planned moment, with what the clock on {@code home}'s wall then says. */
    Stamp moment(Instant at, ZoneId home) {
        return new Stamp(at.toString(), format(SHORT, at, zone), format(FULL, at, home) + " in " + home);
    }

    LocalDate date(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** A day as a heading of the timeline. */
    String day(LocalDate day) {
        LocalDate today = date(now);
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day);
    }

    private static String format(DateTimeFormatter format, Instant at, ZoneId zone) {
        return format.format(at.atZone(zone));
    }

    /** A moment for machines, for the eye, and in full. */
    record Stamp(String iso, String text, String full) {}
}
