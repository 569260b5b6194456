package dev.whetstone.grading.sql;

import java.util.Locale;

/**
 * What the judge says.
 *
 * @param message Markdown for before the reveal: nothing of hidden data or the reference query is in it
 * @param afterReveal Markdown for after the reveal; may be empty
 * @param millis how long child processes computed on it
 */
public record JudgeResult(Verdict verdict, String message, String afterReveal, long millis) {

    /** How a query can fare. */
    public enum Verdict {
        EQUAL,
        DIFFERENT,
        ERROR,
        TIMEOUT,
        REFUSED,
        /** The judge's own code failed, which says nothing of the query. */
        FAILED;

        /** The name used on the command line. */
        public String id() {
            return this == FAILED ? ERROR.id() : name().toLowerCase(Locale.ROOT);
        }
    }
}
