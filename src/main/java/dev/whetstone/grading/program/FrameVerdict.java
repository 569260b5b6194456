package dev.whetstone.grading.program;

import dev.whetstone.grading.sql.JudgeResult;
import java.util.Locale;

/**
 * What came of a PySpark program.
 *
 * @param message Markdown for before the reveal; where it was not run, why not, in a few words
 * @param afterReveal Markdown for after it; may be empty
 */
public record FrameVerdict(State state, String message, String afterReveal) {

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

    /** What an engine refuses was put into its words by this program, not by the member. */
    static FrameVerdict of(JudgeResult result) {
        return switch (result.verdict()) {
            case EQUAL ->
                new FrameVerdict(State.EQUAL, "Your program was run. " + result.message(), result.afterReveal());
            case DIFFERENT ->
                new FrameVerdict(State.DIFFERENT, "Your program was run. " + result.message(), result.afterReveal());
            case TIMEOUT -> new FrameVerdict(State.TIMEOUT, "Your program was stopped because it takes too long.", "");
            case ERROR, REFUSED -> notRun("what it asks for does not exist outside Spark");
        };
    }
}
