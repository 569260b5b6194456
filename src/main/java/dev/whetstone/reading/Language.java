package dev.whetstone.reading;

/** What a text is read as. */
public enum Language {
    SQL,
    PYTHON,
    /** What a program prints. */
    OUTPUT
}
