package dev.whetstone.benchmark;

/** What can be measured. */
enum Figure {
    START,
    MEMORY,
    GROUPS,
    ANSWERS,
    BOARD,
    CAPACITY,
    DISCORD,
    /** Needs no server. */
    PICTURES,
    /** Needs no server. */
    GRADING
}
