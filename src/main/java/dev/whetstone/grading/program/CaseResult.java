package dev.whetstone.grading.program;

import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.question.CodeTests.CodeTest;
import dev.whetstone.question.CodeTests.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * A test and what came of its call.
 *
 * @param result nothing if the process ended before
 * @param passed whether that is right
 */
record CaseResult(CodeTest test, RunReport.@Nullable Result result, boolean passed) {

    /** What can be told without a process: an exception, what was printed, or a value beside the expected one. */
    static CaseResult of(CodeTest test, RunReport.@Nullable Result result, @Nullable String expected) {
        boolean passed = result != null
                && switch (test.expectation()) {
                    case RAISES -> result.kinds() != null && result.kinds().contains(test.text());
                    case PRINTS -> !result.failed() && lines(result.printed()).equals(lines(test.text()));
                    case GIVES, CHECK -> sameValue(result, expected);
                };
        return new CaseResult(test, result, passed);
    }

    private static boolean sameValue(RunReport.Result result, @Nullable String expected) {
        String value = result.value();
        return value != null && expected != null && LiteralComparison.same(value, expected);
    }

    private static String lines(@Nullable String printed) {
        return printed == null ? "" : printed.replaceAll("[ \\t]+(?=\\n|$)", "").stripTrailing();
    }

    boolean needsCheck() {
        return test.expectation() == Expectation.CHECK && result != null && result.value() != null;
    }

    CaseResult checked(boolean holds) {
        return new CaseResult(test, result, holds);
    }
}
