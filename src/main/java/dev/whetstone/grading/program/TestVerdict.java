package dev.whetstone.grading.program;

import dev.whetstone.question.Effort.Order;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of trying a program.
 *
 * @param passed how many of the visible tests pass
 * @param visible how many there are
 * @param message Markdown for before the reveal: nothing of hidden tests is in it
 * @param program which of the readings was run
 * @param growth how its time grows, where that was measured and is clear
 */
public record TestVerdict(Ending ending, int passed, int visible, String message, int program, Optional<Order> growth) {

    /** A program whose time was not measured. */
    public TestVerdict(Ending ending, int passed, int visible, String message, int program) {
        this(ending, passed, visible, message, program, Optional.empty());
    }

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

    TestVerdict growing(Optional<Order> measured) {
        return new TestVerdict(ending, passed, visible, message, program, measured);
    }

    boolean right() {
        return ending == Ending.PASSED;
    }
}
