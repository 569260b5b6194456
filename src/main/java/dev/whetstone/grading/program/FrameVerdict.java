package dev.whetstone.grading.program;

import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.sql.JudgeResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of a PySpark program.
 *
 * @param message Markdown for before the reveal; where it was not run, why not, in a few words
 * @param afterReveal Markdown for after it; may be empty
 * @param sure whether Spark itself would certainly say the same
 */
public record FrameVerdict(State state, String message, String afterReveal, boolean sure) {

    FrameVerdict(State state, String message, String afterReveal) {
        this(state, message, afterReveal, true);
    }

    /** How such a program can fare. */
    public enum State {
        EQUAL,
        DIFFERENT,
        TIMEOUT,
        /** Its own fault keeps it from giving a DataFrame. */
        ERROR,
        /** It uses what cannot be told by a query here, which says nothing of the program. */
        NOT_RUN;

        /** The name used on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static FrameVerdict notRun(String why) {
        return new FrameVerdict(State.NOT_RUN, why, "");
    }

    static FrameVerdict error(String message) {
        return new FrameVerdict(State.ERROR, message, "");
    }

    /** One or two sentences for whoever tried it on the rows they see. */
    String onVisibleRows() {
        return switch (state) {
            case EQUAL -> "Your program was run and is right on the rows you can see.";
            case NOT_RUN -> "It was not run: " + message + ".";
            case DIFFERENT, TIMEOUT, ERROR -> message;
        };
    }

    /** Of a program that was run on the stand-in: another result is only sure where it calls nothing that may mean something else there. */
    FrameVerdict onStandIn(String program) {
        Optional<String> other = state == State.DIFFERENT ? PlainSpark.otherCall(program) : Optional.empty();
        return other.map(call -> new FrameVerdict(
                        state,
                        message + "\nIt was run on a stand-in for Spark, which may take `" + call
                                + "` otherwise than Spark does.",
                        afterReveal,
                        false))
                .orElse(this);
    }

    /** A program that fails by its own fault, with the line it fails in where that is known. */
    static FrameVerdict fault(RunReport.Result failed, RunReport.Result loading, List<String> readings) {
        int program = loading.program() < readings.size() ? loading.program() : 0;
        String what = failed.syntax() ? "Your program does not compile:" : "Your program was run and fails:";
        return error(what + "\n" + TestWords.fenced(TestWords.error(failed, readings.get(program))));
    }

    /**
     * What the comparison says.
     *
     * @param run a sentence for a program that was run
     * @param refused why it counts as not run where the database refuses, which is never the member's doing
     */
    static FrameVerdict of(JudgeResult result, String run, String refused) {
        return switch (result.verdict()) {
            case EQUAL -> new FrameVerdict(State.EQUAL, run + result.message(), result.afterReveal());
            case DIFFERENT -> new FrameVerdict(State.DIFFERENT, run + result.message(), result.afterReveal());
            case TIMEOUT -> new FrameVerdict(State.TIMEOUT, "Your program was stopped because it takes too long.", "");
            case ERROR, REFUSED, FAILED -> notRun(refused);
        };
    }
}
