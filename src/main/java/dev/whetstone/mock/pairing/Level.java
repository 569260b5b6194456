package dev.whetstone.mock.pairing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How hard an interview is, or a member wants it to be; the same words as a scenario's. */
public enum Level {
    JUNIOR,
    MEDIUM,
    HARD;

    public static Optional<Level> of(String word) {
        return Stream.of(values())
                .filter(level -> level.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
