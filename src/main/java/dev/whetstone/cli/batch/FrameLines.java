package dev.whetstone.cli.batch;

import static dev.whetstone.cli.batch.BatchJudging.need;

import dev.whetstone.cli.shared.CommandGraders;
import dev.whetstone.grading.program.FrameRuns;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.question.FrameTests;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Judges lines with a PySpark program each. */
record FrameLines(Runner runner, Judge judge, FrameRuns runs, JsonMapper json) implements BatchJudging {

    /** @throws IllegalStateException which says why nothing can be run here */
    static FrameLines of(int children, JsonMapper json) {
        RunnerSettings all = CommandGraders.runnerSettings();
        Runner runner = Runner.forSpark(all.with(children));
        if (!runner.canRun()) {
            throw new IllegalStateException(runner.says());
        }
        Judge judge = new Judge(JudgeSettings.defaults());
        return new FrameLines(runner, judge, new FrameRuns(runner, judge), json);
    }

    @Override
    public CompletableFuture<Verdict> submit(String text) {
        Line line = json.readValue(text, Line.class);
        Object id = need(line.id(), "id");
        List<String> readings = readings(need(line.candidate(), "candidate"));
        long begun = System.nanoTime();
        return runs.tried(line.frames(), readings(need(line.reference(), "reference")), readings)
                .thenApply(verdict -> new Verdict(
                        id,
                        verdict.state().id(),
                        verdict.message(),
                        Duration.ofNanos(System.nanoTime() - begun).toMillis()));
    }

    private static List<String> readings(String text) {
        return ChatText.of(text).candidates(Language.PYTHON);
    }

    @Override
    public void close() {
        runner.close();
        judge.close();
    }

    private record Line(
            @Nullable Object id,
            @Nullable String candidate,
            @Nullable String reference,
            @Nullable String call,
            @Nullable String schema,
            @Nullable String data,
            @Nullable List<String> hidden,
            boolean ordered) {

        FrameTests frames() {
            return new FrameTests(
                    need(call, "call"),
                    ordered,
                    need(schema, "schema"),
                    need(data, "data"),
                    hidden == null ? List.of() : hidden,
                    List.of());
        }
    }
}
