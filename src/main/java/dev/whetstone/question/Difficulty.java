package dev.whetstone.question;

import java.util.Locale;

/** How hard a question is, and the base points it is worth. */
public enum Difficulty {
    EASY(10),
    MEDIUM(20),
    HARD(30);

    private final int basePoints;

    Difficulty(int basePoints) {
        this.basePoints = basePoints;
    }

    public int basePoints() {
        return basePoints;
    }

    /** The name used in content files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
