package dev.whetstone.cli.batch;

import static dev.whetstone.cli.batch.BatchJudging.need;

import dev.whetstone.cli.shared.CommandGraders;
import dev.whetstone.grading.program.ProgramTests;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.CodeTests.CodeTest;
import dev.whetstone.question.CodeTests.Expectation;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Judges lines with a Python program each. */
record ProgramLines(Runner runner, ProgramTests tests, JsonMapper json) implements BatchJudging {

    /** @throws IllegalStateException which says why nothing can be run here */
    static ProgramLines of(int children, JsonMapper json) {
        Runner runner = Runner.of(CommandGraders.runnerSettings().with(children));
        if (!runner.canRun()) {
            throw new IllegalStateException(runner.says());
        }
        return new ProgramLines(runner, new ProgramTests(runner), json);
    }

    @Override
    public CompletableFuture<Verdict> submit(String text) {
        Line line = json.readValue(text, Line.class);
        Object id = need(line.id(), "id");
        List<String> readings = ChatText.of(need(line.candidate(), "candidate")).candidates(Language.PYTHON);
        long begun = System.nanoTime();
        return tests.tryAll(line.tests(), readings)
                .thenApply(verdict -> new Verdict(
                        id,
                        verdict.ending().id(),
                        verdict.message(),
                        Duration.ofNanos(System.nanoTime() - begun).toMillis()));
    }

    @Override
    public void close() {
        runner.close();
    }

    private record Line(
            @Nullable Object id,
            @Nullable String candidate,
            @Nullable String setup,
            @Nullable List<Map<String, String>> visible,
            @Nullable List<Map<String, String>> hidden) {

        CodeTests tests() {
            List<CodeTest> shown =
                    need(visible, "visible").stream().map(Line::test).toList();
            if (shown.isEmpty()) {
                throw new IllegalArgumentException("it has no visible test");
            }
            List<CodeTest> others =
                    hidden == null ? List.of() : hidden.stream().map(Line::test).toList();
            return new CodeTests(setup == null ? "" : setup, shown, others, List.of(), List.of());
        }

        private static CodeTest test(Map<String, String> test) {
            for (Expectation expectation : Expectation.values()) {
                String text = test.get(expectation.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    return new CodeTest(need(test.get("call"), "call"), expectation, text);
                }
            }
            throw new IllegalArgumentException("a test has none of gives, raises, prints and check");
        }
    }
}
