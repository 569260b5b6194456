package dev.whetstone.mock.pool;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How often a member wants a partner. */
public enum Rhythm {
    WEEKLY(1, "every week"),
    FORTNIGHTLY(2, "every second week"),
    MONTHLY(4, "every fourth week");

    private final int weeks;
    private final String label;

    Rhythm(int weeks, String label) {
        this.weeks = weeks;
        this.label = label;
    }

    static Optional<Rhythm> of(String word) {
        return Stream.of(values())
                .filter(rhythm -> rhythm.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Weeks from one partner to the next. */
    public int weeks() {
        return weeks;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }
}
