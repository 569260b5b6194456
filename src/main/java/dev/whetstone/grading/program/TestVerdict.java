package dev.whetstone.grading.program;

import java.util.Locale;

/**
 * What came of trying a program.
 *
 * @param passed how many of the visible tests pass
 * @param visible how many there are
 * @param message Markdown for before the reveal: nothing of hidden tests is in it
 * @param program which of the readings was run
 */
public record TestVerdict(Ending ending, int passed, int visible, String message, int program) {

    /** How a program can fare. */
    public enum Ending {
        /** Passes every test it was tried with. */
        PASSED,
        /** Fails a visible test. */
        FAILED,
        /** Passes the visible tests, but not all hidden ones. */
        FAILED_HIDDEN,
        /** Does not finish a test in time. */
        TIMEOUT,
        /** Cannot be loaded. */
        ERROR,
        /** Was not run. */
        REFUSED;

        /** The name used on the command line. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean right() {
        return ending == Ending.PASSED;
    }
}
