package dev.whetstone.mock.pairing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How hard an interview is, or a member wants it to be; the same words as a scenario's. */
public enum Level {
    JUNIOR(0),
    MEDIUM(1),
    HARD(2);

    private final int step;

    Level(int step) {
        this.step = step;
    }

    /** How many steps lie between the two. */
    int apart(Level other) {
        return Math.abs(step - other.step);
    }

    public static Optional<Level> of(String word) {
        return Stream.of(values())
                .filter(level -> level.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
