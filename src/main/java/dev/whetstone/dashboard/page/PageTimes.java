package dev.whetstone.dashboard.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates and times are written for a reader in a zone. */
public record PageTimes(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    String full(Instant at) {
        return FULL.format(at.atZone(zone));
    }

    public static String day(LocalDate date) {
        return DAY.format(date);
    }
}
