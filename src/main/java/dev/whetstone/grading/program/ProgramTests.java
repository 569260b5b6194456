package dev.whetstone.grading.program;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.CodeTests.CodeTest;
import dev.whetstone.question.CodeTests.Expectation;
import dev.whetstone.question.Effort.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Tries programs on tests. The member's processes are sent calls and tell values; expected values and checks are worked out in
 * processes of their own and compared here. Visible tests and hidden ones never meet in one process, so that nothing that is
 * shown can have seen a hidden test.
 */
public final class ProgramTests {

    private static final String TRUE = "True";

    private final Runner runner;
    private final Map<List<String>, CompletableFuture<List<String>>> values = Caffeine.newBuilder()
            .maximumSize(5_000)
            .<List<String>, CompletableFuture<List<String>>>build()
            .asMap();

    public ProgramTests(Runner runner) {
        this.runner = runner;
    }

    /** Whether programs are run here. */
    public boolean canRun() {
        return runner.canRun();
    }

    /**
     * Tries a program on all tests; the future fails with {@link JudgeUnavailableException} if that is not possible now.
     *
     * @param readings what may be meant as the program
     */
    public CompletableFuture<TestVerdict> tryAll(CodeTests tests, List<String> readings) {
        return tryVisible(tests, readings)
                .thenCompose(verdict -> verdict.right() && !tests.hidden().isEmpty()
                        ? tryHidden(tests, readings, verdict)
                        : CompletableFuture.completedFuture(verdict))
                .thenCompose(verdict -> verdict.right()
                        ? measured(tests, readings, verdict)
                        : CompletableFuture.completedFuture(verdict));
    }

    private CompletableFuture<TestVerdict> measured(CodeTests tests, List<String> readings, TestVerdict verdict) {
        if (tests.effort().growth().isAny()) {
            return CompletableFuture.completedFuture(verdict);
        }
        ProgramTask task = GrowthMeasure.task(tests, readings);
        return growth(task)
                .thenCompose(clear -> clear.isPresent() ? CompletableFuture.completedFuture(clear) : growth(task))
                .thenApply(verdict::growing);
    }

    /** Nothing if that is not clear, which may be the machine's fault. */
    private CompletableFuture<Optional<Order>> growth(ProgramTask task) {
        return runner.submit(task, true).thenApply(GrowthMeasure::of);
    }

    /** The same on the visible tests alone. */
    public CompletableFuture<TestVerdict> tryVisible(CodeTests tests, List<String> readings) {
        if (Runner.isTooLong(readings)) {
            return CompletableFuture.completedFuture(TestWords.tooLong(tests));
        }
        return cases(tests, tests.visible(), readings, false)
                .thenApply(tried -> new TestWords(tests, readings).visible(tried.report(), tried.cases()));
    }

    private CompletableFuture<TestVerdict> tryHidden(CodeTests tests, List<String> readings, TestVerdict visible) {
        return cases(tests, tests.hidden(), readings, true)
                .thenApply(tried -> tried.cases().stream().allMatch(CaseResult::passed)
                        ? TestWords.all(tests, visible)
                        : TestWords.hidden(tests, visible, tried.report()));
    }

    private CompletableFuture<Tried> cases(
            CodeTests tests, List<CodeTest> cases, List<String> readings, boolean isContinuation) {
        List<String> calls = cases.stream().map(CodeTest::call).toList();
        ProgramTask task = ProgramTask.of(readings, tests.setup(), calls)
                .bounded(tests.effort().megabytes(), tests.effort().millis());
        CompletableFuture<RunReport> report = runner.submit(task, isContinuation);
        return expected(tests, cases)
                .thenCombine(report, (expected, told) -> new Tried(told, results(cases, told, expected)))
                .thenCompose(tried -> check(tests, tried));
    }

    private static List<CaseResult> results(List<CodeTest> cases, RunReport report, List<String> expected) {
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            results.add(CaseResult.of(cases.get(i), report.of(i).orElse(null), expected.get(i)));
        }
        return results;
    }

    /** The expected values as literals, once for each question. */
    private CompletableFuture<List<String>> expected(CodeTests tests, List<CodeTest> cases) {
        List<String> calls = cases.stream()
                .map(test -> test.expectation() == Expectation.GIVES ? test.text() : TRUE)
                .toList();
        List<String> key = new ArrayList<>(calls);
        key.add(tests.setup());
        CompletableFuture<List<String>> known = values.computeIfAbsent(
                List.copyOf(key),
                unknown -> trusted(tests.setup(), calls).thenApply(report -> literals(report, calls.size())));
        return known.whenComplete((literals, failure) -> {
            if (failure != null) {
                values.remove(key, known);
            }
        });
    }

    private static List<String> literals(RunReport report, int calls) {
        List<String> literals = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            literals.add(report.of(i).map(RunReport.Result::value).orElse("'no such value'"));
        }
        return literals;
    }

    /** Runs what the question's author wrote, in a process that never sees the member's program. */
    private CompletableFuture<RunReport> trusted(String setup, List<String> calls) {
        return runner.submit(ProgramTask.of(List.of("import ast"), setup, calls), true);
    }

    private CompletableFuture<Tried> check(CodeTests tests, Tried tried) {
        List<String> calls = tried.cases().stream()
                .map(found -> found.needsCheck() ? checkOf(found) : "False")
                .toList();
        if (tried.cases().stream().noneMatch(CaseResult::needsCheck)) {
            return CompletableFuture.completedFuture(tried);
        }
        return trusted(tests.setup(), calls).thenApply(report -> {
            List<CaseResult> checked = new ArrayList<>();
            for (int i = 0; i < calls.size(); i++) {
                CaseResult found = tried.cases().get(i);
                boolean holds = report.of(i)
                        .map(RunReport.Result::value)
                        .filter(TRUE::equals)
                        .isPresent();
                checked.add(found.test().expectation() == Expectation.CHECK ? found.checked(holds) : found);
            }
            return new Tried(tried.report(), checked);
        });
    }

    /** The value comes as data: nothing of the member's is run. */
    private static String checkOf(CaseResult found) {
        RunReport.Result result = found.result();
        String value = result == null || result.value() == null ? "None" : result.value();
        return "result = ast.literal_eval(" + quoted(value) + ")\nbool("
                + found.test().text().strip() + "\n)";
    }

    static String quoted(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r") + "'";
    }

    private record Tried(RunReport report, List<CaseResult> cases) {}
}
