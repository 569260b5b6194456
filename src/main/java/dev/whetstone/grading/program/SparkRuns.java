package dev.whetstone.grading.program;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeRequest;
import dev.whetstone.question.FrameTests;
import dev.whetstone.question.SqlQuestion.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Judges PySpark with Spark itself. The program's process is lent the tables and tells the rows of its DataFrame; the model answer
 * does the same in a process of its own; both become tables of the database that compares results of queries. Visible rows and
 * hidden ones never meet in one process of a member's.
 */
final class SparkRuns {

    private static final String RUN = "Your program was run on Spark. ";
    private static final String FAILS_HIDDEN =
            RUN + "It is right on the rows you see, but fails on other rows of the same shape: "
                    + "think of NULLs, of empty tables, and of text that is no number or date.";

    private final Runner runner;
    private final Judge judge;
    private final LentTables tables;
    private final Map<List<String>, CompletableFuture<List<ToldFrame>>> models = Caffeine.newBuilder()
            .maximumSize(1_000)
            .<List<String>, CompletableFuture<List<ToldFrame>>>build()
            .asMap();

    SparkRuns(Runner runner, Judge judge) {
        this.runner = runner;
        this.judge = judge;
        this.tables = new LentTables(judge);
    }

    CompletableFuture<FrameVerdict> tried(FrameTests frames, List<String> model, List<String> readings) {
        List<String> sets = sets(frames);
        return run(frames, sets.subList(0, 1), readings, false)
                .thenCompose(visible -> visible.failure() != null
                        ? CompletableFuture.completedFuture(visible.failure())
                        : model(frames, model)
                                .thenCompose(right -> right.isEmpty()
                                        ? CompletableFuture.completedFuture(
                                                FrameVerdict.notRun("the model answer does not run on this Spark"))
                                        : against(frames, right, readings, visible.frames())));
    }

    private CompletableFuture<FrameVerdict> against(
            FrameTests frames, List<ToldFrame> right, List<String> readings, List<ToldFrame> visible) {
        CompletableFuture<FrameVerdict> onVisible = compared(frames, right.subList(0, 1), visible);
        List<String> sets = sets(frames);
        return onVisible.thenCompose(verdict -> verdict.state() != State.EQUAL || sets.size() == 1
                ? CompletableFuture.completedFuture(verdict)
                : run(frames, sets.subList(1, sets.size()), readings, true)
                        .thenCompose(hidden -> onHidden(frames, right, visible, hidden)));
    }

    /** Nothing that the second process tells is shown; what it raises was made up on rows that are not to be shown. */
    private CompletableFuture<FrameVerdict> onHidden(
            FrameTests frames, List<ToldFrame> right, List<ToldFrame> visible, Tried hidden) {
        FrameVerdict failure = hidden.failure();
        if (failure == null) {
            List<ToldFrame> all = new ArrayList<>(visible);
            all.addAll(hidden.frames());
            return compared(frames, right, all);
        }
        boolean isLate = failure.state() == State.TIMEOUT;
        return CompletableFuture.completedFuture(
                isLate ? failure : new FrameVerdict(State.DIFFERENT, FAILS_HIDDEN, ""));
    }

    private static List<String> sets(FrameTests frames) {
        List<String> data = new ArrayList<>(List.of(frames.data()));
        data.addAll(frames.hiddenData());
        return data.stream().map(rows -> frames.schema() + "\n;\n" + rows).toList();
    }

    private CompletableFuture<Tried> run(
            FrameTests frames, List<String> sets, List<String> readings, boolean isContinuation) {
        try {
            Optional<String> lent = tables.json(sets);
            return lent.isEmpty()
                    ? CompletableFuture.completedFuture(
                            new Tried(List.of(), FrameVerdict.notRun("the question's tables cannot be made")))
                    : runner.submit(task(frames, sets.size(), lent.get(), readings), isContinuation)
                            .thenApply(report -> Tried.of(report, sets.size(), readings));
        } catch (JudgeUnavailableException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static ProgramTask task(FrameTests frames, int sets, String lent, List<String> readings) {
        String setup = "import real as _spark\nspark = _spark.tables(" + ProgramTests.quoted(lent)
                + ")\ncsv_file = _spark.csv_file";
        List<String> calls = new ArrayList<>();
        for (int i = 0; i < sets; i++) {
            calls.add("_spark.choose(" + i + ")\n_spark.told(" + frames.call() + ")");
        }
        return ProgramTask.of(readings, setup, calls);
    }

    /** What the right program gives on every set of rows, once for each question; nothing if it does not run. */
    private CompletableFuture<List<ToldFrame>> model(FrameTests frames, List<String> model) {
        List<String> sets = sets(frames);
        List<String> key = new ArrayList<>(model);
        key.add(frames.call());
        key.addAll(sets);
        CompletableFuture<List<ToldFrame>> known = models.computeIfAbsent(
                List.copyOf(key), unknown -> run(frames, sets, model, true).thenApply(Tried::ofModel));
        return known.whenComplete((told, failure) -> {
            if (failure != null || told.isEmpty()) {
                models.remove(key, known);
            }
        });
    }

    private CompletableFuture<FrameVerdict> compared(FrameTests frames, List<ToldFrame> right, List<ToldFrame> yours) {
        List<String> scripts = new ArrayList<>();
        for (int i = 0; i < yours.size(); i++) {
            scripts.add(right.get(i).script("expected") + yours.get(i).script("yours"));
        }
        if (!yours.stream()
                .allMatch(told -> told.query("yours").equals(yours.get(0).query("yours")))) {
            return CompletableFuture.completedFuture(
                    new FrameVerdict(State.DIFFERENT, RUN + "Its columns are not the same on other rows.", ""));
        }
        JudgeRequest request = new JudgeRequest(
                scripts,
                right.get(0).reference("expected", frames.ordered()),
                yours.get(0).query("yours"),
                List.of(),
                new Rules(frames.ordered(), false, true));
        return judge.submit(request)
                .thenApply(result -> FrameVerdict.of(result, RUN, "what it gives cannot be compared here"));
    }

    /** What came of a run: a DataFrame for each set of rows, or why not. */
    private record Tried(List<ToldFrame> frames, @Nullable FrameVerdict failure) {

        /** A machine that is too busy for the model answer is nobody's fault. */
        List<ToldFrame> ofModel() {
            if (failure != null && failure.state() == State.TIMEOUT) {
                throw new JudgeUnavailableException("Spark is too slow at the moment");
            }
            return frames;
        }

        static Tried of(RunReport report, int sets, List<String> readings) {
            Optional<FrameVerdict> failure = SparkFailures.in(report, sets, readings);
            List<ToldFrame> frames = new ArrayList<>();
            for (int i = 0; i < sets && failure.isEmpty(); i++) {
                report.of(i).flatMap(ToldFrame::of).ifPresent(frames::add);
            }
            if (!frames.stream().allMatch(ToldFrame::hasColumns)) {
                failure = Optional.of(FrameVerdict.error("Your program gives a DataFrame without columns."));
            }
            if (failure.isEmpty() && frames.size() < sets) {
                failure = Optional.of(FrameVerdict.notRun("what it gives is too large to be compared"));
            }
            return new Tried(failure.isEmpty() ? frames : List.of(), failure.orElse(null));
        }
    }
}
