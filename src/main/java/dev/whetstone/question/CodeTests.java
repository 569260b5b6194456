package dev.whetstone.question;

import java.util.List;

/**
 * What a program is tried with.
 *
 * @param setup Python that runs before the program and lends it its names; may be empty
 * @param visible told to members when they fail; never empty where there are tests
 * @param hidden never told
 * @param wrong programs that must fail
 * @param right programs in other styles that must pass
 * @param effort what a good program takes
 */
public record CodeTests(
        String setup,
        List<CodeTest> visible,
        List<CodeTest> hidden,
        List<WrongProgram> wrong,
        List<String> right,
        Effort effort) {

    /** Nothing to try a program with. */
    public static final CodeTests NONE = new CodeTests("", List.of(), List.of(), List.of(), List.of());

    public CodeTests {
        visible = List.copyOf(visible);
        hidden = List.copyOf(hidden);
        wrong = List.copyOf(wrong);
        right = List.copyOf(right);
    }

    /** Tests for which a program may take what the runner allows. */
    public CodeTests(
            String setup, List<CodeTest> visible, List<CodeTest> hidden, List<WrongProgram> wrong, List<String> right) {
        this(setup, visible, hidden, wrong, right, Effort.ANY);
    }

    public boolean isEmpty() {
        return visible.isEmpty();
    }

    /** How the outcome of a call is told to be right. */
    public enum Expectation {
        /** The text is an expression with the same value. */
        GIVES,
        /** The text is the name of an exception, or of one of its bases. */
        RAISES,
        /** The text is what is printed, but for blanks at the ends of lines. */
        PRINTS,
        /** The text is an expression that is true of {@code result}. */
        CHECK
    }

    /** A call, as one or several statements of which the last is an expression, and what must come of it. */
    public record CodeTest(String call, Expectation expectation, String text) {}

    /** A usual mistake: a program that must fail, and the sentence that explains it. */
    public record WrongProgram(String says, String program) {}
}
