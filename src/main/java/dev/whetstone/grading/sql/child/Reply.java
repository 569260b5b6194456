package dev.whetstone.grading.sql.child;

import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param text the engine's words or the reason of a refusal; empty where there is none
 * @param dataSet which data set it happened on; 0 is the visible one
 * @param wrong the wrong answer that gives the same rows on every data set, or -1
 */
public record Reply(
        Outcome outcome, String text, int dataSet, @Nullable Difference difference, int wrong) {

    /** How an attempt can end. */
    public enum Outcome {
        /** Not an attempt: the child has started. */
        READY,
        EQUAL,
        DIFFERENT,
        /** The engine refused the member's query or failed to run it. */
        ERROR,
        /** The member's text is something the judge does not run. */
        REFUSED,
        /** Given up at the limit. */
        SLOW,
        MEMORY,
        /** The set-up or the reference query does not run: the author's mistake. */
        SETUP,
        /** The child does not work and ends. */
        BROKEN
    }

    static Reply of(Outcome outcome) {
        return of(outcome, "", 0);
    }

    static Reply of(Outcome outcome, String text, int dataSet) {
        return new Reply(outcome, text, dataSet, null, -1);
    }

    static Reply different(Difference difference, int dataSet, int wrong) {
        return new Reply(Outcome.DIFFERENT, "", dataSet, difference, wrong);
    }
}
