package dev.whetstone.question;

/** What an answer to a question looks like. */
public enum Kind {
    CHOICE,
    OUTPUT,
    SHORT,
    CODE,
    DISCUSSION,
    SQL
}
