package dev.whetstone.grading.program;

import dev.whetstone.grading.program.TestVerdict.Ending;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.question.CodeTests;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts what came of tests into words a member can use, without giving hidden tests away. */
record TestWords(CodeTests tests, List<String> readings) {

    private static final int LONGEST = 400;
    private static final String SLOW = "it was stopped because it takes too long";

    static TestVerdict tooLong(CodeTests tests) {
        return new TestVerdict(
                Ending.REFUSED, 0, tests.visible().size(), "The program is too long; it was not run.", 0);
    }

    static TestVerdict all(CodeTests tests, TestVerdict visible) {
        int number = tests.visible().size() + tests.hidden().size();
        String message =
                "Your program was run and passes all " + number + " tests, those you can see and those you cannot.";
        return new TestVerdict(Ending.PASSED, visible.passed(), visible.visible(), message, visible.program());
    }

    static TestVerdict hidden(CodeTests tests, TestVerdict visible, RunReport report) {
        boolean slow = report.outcome().equals("slow");
        String message =
                "Your program was run and passes the " + count(tests.visible().size())
                        + " you can see, but "
                        + (slow
                                ? "takes too long on one of the others: think of large input."
                                : "not all of the others: think of empty input, repeated values, the borders of a range, and input "
                                        + "that is used again.");
        return new TestVerdict(Ending.FAILED_HIDDEN, visible.passed(), visible.visible(), message, visible.program());
    }

    TestVerdict visible(RunReport report, List<CaseResult> cases) {
        Optional<RunReport.Result> loading = report.of(RunReport.LOADING);
        int program = loading.map(RunReport.Result::program)
                .filter(index -> index >= 0 && index < readings.size())
                .orElse(0);
        if (loading.isEmpty() || loading.get().failed()) {
            return notLoaded(report, loading, program);
        }
        int passed = (int) cases.stream().filter(CaseResult::passed).count();
        Optional<CaseResult> first =
                cases.stream().filter(found -> !found.passed()).findFirst();
        if (first.isEmpty()) {
            String message = "Your program was run and passes the " + count(cases.size()) + " you can see.";
            return new TestVerdict(Ending.PASSED, passed, cases.size(), message, program);
        }
        Ending ending =
                report.outcome().equals("slow") && first.get().result() == null ? Ending.TIMEOUT : Ending.FAILED;
        String message = "Your program was run and passes " + passed + " of the " + count(cases.size())
                + " you can see. The first that fails:\n" + told(first.get(), report, program);
        return new TestVerdict(ending, passed, cases.size(), message, program);
    }

    private static String count(int number) {
        return number + (number == 1 ? " test" : " tests");
    }

    private TestVerdict notLoaded(RunReport report, Optional<RunReport.Result> loading, int program) {
        int all = tests.visible().size();
        if (loading.isEmpty()) {
            boolean slow = report.outcome().equals("slow");
            String message = "Your program does not get as far as the tests: " + ending(report) + ".";
            return new TestVerdict(slow ? Ending.TIMEOUT : Ending.ERROR, 0, all, message, program);
        }
        String what =
                loading.get().syntax() ? "Your program does not compile:" : "Your program fails when it is loaded:";
        return new TestVerdict(
                Ending.ERROR, 0, all, what + "\n" + fenced(error(loading.get(), readings.get(program))), program);
    }

    private static String ending(RunReport report) {
        if (report.outcome().equals("slow")) {
            return SLOW;
        }
        if (report.flooded()) {
            return "it was stopped because it gives far too much";
        }
        return report.signal() == 0 ? "it ended by itself" : "it crashed or needs too much memory";
    }

    /** Call, yours, expected. */
    private String told(CaseResult found, RunReport report, int program) {
        StringBuilder text = new StringBuilder();
        found.test()
                .call()
                .lines()
                .forEach(line ->
                        text.append(text.length() == 0 ? ">>> " : "\n... ").append(line));
        RunReport.Result result = found.result();
        String yours = result == null
                ? ending(report)
                : result.failed() ? error(result, readings.get(program)) : shown(found, result);
        text.append("\nyours:    ").append(cut(yours).replace("\n", "\n          "));
        text.append("\nexpected: ").append(cut(expected(found)).replace("\n", "\n          "));
        return fenced(text.toString());
    }

    private static String shown(CaseResult found, RunReport.Result result) {
        return switch (found.test().expectation()) {
            case PRINTS ->
                "prints " + Objects.requireNonNullElse(result.printed(), "").stripTrailing();
            case GIVES, CHECK, RAISES -> Objects.requireNonNullElse(result.shown(), "None");
        };
    }

    private static String expected(CaseResult found) {
        String text = found.test().text().strip();
        return switch (found.test().expectation()) {
            case GIVES -> text;
            case RAISES -> "raises " + text;
            case PRINTS -> "prints " + text;
            case CHECK -> "a result of which this is true: " + text;
        };
    }

    /** The member's own line, then the exception. */
    static String error(RunReport.Result result, String program) {
        String message = Objects.requireNonNullElse(result.message(), "");
        String raised = result.raised() + (message.isBlank() ? "" : ": " + message);
        List<String> lines = program.lines().toList();
        return result.line() < 1 || result.line() > lines.size()
                ? raised
                : "line " + result.line() + ": " + lines.get(result.line() - 1).strip() + "\n" + raised;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    static String fenced(String text) {
        return "```text\n" + text.replace("```", "'''") + "\n```";
    }
}
