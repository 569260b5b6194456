package dev.whetstone.grading.pool;

/** What an answer of a child means for the task. */
public enum Fate {
    /** It is the result. */
    DONE,
    /** Given up at the limit. */
    SLOW,
    /** It holds if nothing better is found with more time. */
    UNFINISHED,
    /** Given up because the machine is busy, which says nothing of the task. */
    STARVED,
    /** The child does not work. */
    BROKEN
}
