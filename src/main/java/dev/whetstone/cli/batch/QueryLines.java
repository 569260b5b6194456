package dev.whetstone.cli.batch;

import static dev.whetstone.cli.batch.BatchJudging.need;

import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeRequest;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.question.SqlQuestion.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Judges lines with a query each. */
record QueryLines(Judge judge, JsonMapper json) implements BatchJudging {

    static QueryLines of(int children, JsonMapper json) {
        JudgeSettings defaults = JudgeSettings.defaults();
        JudgeSettings settings =
                new JudgeSettings(children, defaults.limit(), 4 * children, defaults.memory(), defaults.idle());
        return new QueryLines(new Judge(settings), json);
    }

    @Override
    public CompletableFuture<Verdict> submit(String text) {
        Line line = json.readValue(text, Line.class);
        Object id = need(line.id(), "id");
        return judge.submit(line.request())
                .thenApply(result -> new Verdict(id, result.verdict().id(), result.message(), result.millis()));
    }

    @Override
    public void close() {
        judge.close();
    }

    private record Line(
            @Nullable Object id,
            @Nullable String setup,
            @Nullable String hiddenSetup,
            @Nullable String reference,
            @Nullable String candidate,
            boolean ordered,
            boolean columnOrder,
            boolean columnNames) {

        JudgeRequest request() {
            List<String> dataSets = new ArrayList<>(List.of(need(setup, "setup")));
            if (hiddenSetup != null) {
                dataSets.add(hiddenSetup);
            }
            return new JudgeRequest(
                    dataSets,
                    need(reference, "reference"),
                    need(candidate, "candidate"),
                    List.of(),
                    new Rules(ordered, columnOrder, columnNames));
        }
    }
}
