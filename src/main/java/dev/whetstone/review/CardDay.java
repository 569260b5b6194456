package dev.whetstone.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as they are told; with their year, because a card may come back in another one. */
final class CardDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);

    private CardDay() {}

    static String of(LocalDate day) {
        return DAY.format(day);
    }
}
