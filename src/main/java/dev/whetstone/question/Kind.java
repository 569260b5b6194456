package dev.whetstone.question;

import java.util.Locale;

/** What an answer to a question looks like. */
public enum Kind {
    CHOICE,
    OUTPUT,
    SHORT,
    CODE,
    DISCUSSION,
    SQL;

    /** The name used in content files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
