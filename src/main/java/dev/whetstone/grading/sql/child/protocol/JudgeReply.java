package dev.whetstone.grading.sql.child.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a task.
 *
 * @param text the engine's words or the reason of a refusal; of an equal result how it had to be read; empty where there is none
 * @param dataSet which data set it happened on; 0 is the visible one
 * @param sheets the tables, and last the reference's result without rows and without a name, if they were asked for
 * @param wrong the wrong answer that gives the same rows on every data set, or -1
 */
public record JudgeReply(
        Outcome outcome, String text, int dataSet, @Nullable Difference difference, int wrong, List<Sheet> sheets) {

    /** The text of an equal result whose columns were put in order by their types. */
    public static final String REARRANGED = "rearranged";

    /** The text of a result that differs, where there was no time to try how other engines read the query. */
    public static final String UNFINISHED = "unfinished";

    /** A table's name, columns with their types, and rows as text. */
    public record Sheet(String name, List<String> columns, List<String> types, List<List<String>> rows) {}

    /** How an attempt can end. */
    public enum Outcome {
        /** Not an attempt: the child has started. */
        READY,
        /** Not an attempt: the sheets are what was asked for. */
        SHOWN,
        EQUAL,
        DIFFERENT,
        /** The engine refused the member's query or failed to run it. */
        ERROR,
        /** The member's text is something the judge does not run. */
        REFUSED,
        /** Given up at the limit. */
        SLOW,
        /** Stopped by the clock although it had hardly computed: the machine is busy, which says nothing of the query. */
        STARVED,
        MEMORY,
        /** The set-up or the reference query does not run: the author's mistake. */
        SETUP,
        /** The judge's own code failed on it, which says nothing of the query. */
        FAULT,
        /** The child does not work and ends. */
        BROKEN
    }

    public static JudgeReply of(Outcome outcome) {
        return of(outcome, "", 0);
    }

    public static JudgeReply of(Outcome outcome, String text, int dataSet) {
        return new JudgeReply(outcome, text, dataSet, null, -1, List.of());
    }

    public static JudgeReply shown(List<Sheet> sheets) {
        return new JudgeReply(Outcome.SHOWN, "", 0, null, -1, sheets);
    }

    public static JudgeReply different(Difference difference, int dataSet, int wrong) {
        return new JudgeReply(Outcome.DIFFERENT, "", dataSet, difference, wrong, List.of());
    }

    public JudgeReply unfinished() {
        return new JudgeReply(outcome, UNFINISHED, dataSet, difference, wrong, sheets);
    }
}
