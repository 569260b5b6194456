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
    SLACK,
    /** Needs no server. */
    PICTURES,
    /** Needs no server. */
    GRADING
}
