package dev.whetstone.question;

/** What an answer to a question looks like. */
public enum Kind {
    CHOICE,
    OUTPUT,
    SHORT,
    CODE,
    DISCUSSION,
    PRACTICE,
    SQL;

    /** Whether people judge its answers, and nobody else can. */
    public boolean isForPeers() {
        return this == DISCUSSION || this == PRACTICE;
    }
}
