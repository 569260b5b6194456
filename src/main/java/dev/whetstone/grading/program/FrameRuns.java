package dev.whetstone.grading.program;

import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.PySpark;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeRequest;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.FrameTests;
import dev.whetstone.question.SqlQuestion.Rules;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges PySpark: with Spark itself where it is installed, and without it elsewhere. Then the program's DataFrame is told as a query
 * by a stand-in for PySpark, and the query is judged as members' queries are, beside that of the model answer.
 */
public final class FrameRuns {

    private static final Set<String> OWN_FAULTS =
            Set.of("NameError", "UnboundLocalError", "OptimizeError", "ZeroDivisionError", "RecursionError");

    /** A query may draw once more wherever such a column is used, and Spark does not. */
    private static final Pattern DRAWS = Pattern.compile("(?i)\\b(random|rand|uuid|gen_random_uuid)\\s*\\(");

    private final Runner runner;
    private final Judge judge;
    private final SparkRuns spark;
    private final Map<List<String>, CompletableFuture<String>> models = Caffeine.newBuilder()
            .maximumSize(5_000)
            .<List<String>, CompletableFuture<String>>build()
            .asMap();

    /** @param runner one of {@link Runner#forSpark} */
    public FrameRuns(Runner runner, Judge judge) {
        this.runner = runner;
        this.judge = judge;
        this.spark = new SparkRuns(runner, judge);
    }

    /** Whether programs are run here on these tables; the stand-in is spared what no query can tell. */
    boolean canRun(FrameTests frames) {
        return !frames.isEmpty()
                && (runner.hasSparkToTry()
                        || (runner.canRun() && (frames.notRun().isEmpty() || runner.pyspark() == PySpark.SPARK)));
    }

    /** Judges what may be meant as the program; the future fails if that is not possible at the moment. */
    CompletableFuture<FrameVerdict> tried(CodeQuestion question, List<String> readings) {
        List<String> model = ChatText.written(question.body().modelAnswer()).candidates(Language.PYTHON);
        return tried(question.frames(), model, readings);
    }

    /**
     * The same without a question.
     *
     * @param model what may be meant as the program that is right
     */
    public CompletableFuture<FrameVerdict> tried(FrameTests frames, List<String> model, List<String> readings) {
        if (!runner.hasSparkToTry()) {
            return triedNow(frames, model, readings);
        }
        return CompletableFuture.supplyAsync(runner::pyspark, FrameRuns::apart)
                .thenCompose(found -> triedNow(frames, model, readings));
    }

    /** Spark starts for long, and nobody else is to wait for a thread meanwhile. */
    private static void apart(Runnable task) {
        Thread thread = new Thread(task, "spark-finder");
        thread.setDaemon(true);
        thread.start();
    }

    private CompletableFuture<FrameVerdict> triedNow(FrameTests frames, List<String> model, List<String> readings) {
        PySpark pyspark = runner.pyspark();
        if (pyspark == PySpark.SPARK) {
            return spark.tried(frames, model, readings);
        }
        if (pyspark == PySpark.STAND_IN && !frames.notRun().isEmpty()) {
            return CompletableFuture.completedFuture(FrameVerdict.notRun(frames.notRun()));
        }
        return runner.submit(task(frames, readings)).thenCompose(report -> judged(frames, model, readings, report));
    }

    /** The same on the rows members see alone. */
    CompletableFuture<FrameVerdict> triedOnVisible(CodeQuestion question, List<String> readings) {
        List<String> model = ChatText.written(question.body().modelAnswer()).candidates(Language.PYTHON);
        return tried(question.frames().visibleOnly(), model, readings);
    }

    private CompletableFuture<FrameVerdict> judged(
            FrameTests frames, List<String> model, List<String> readings, RunReport report) {
        RunReport.Result loading = report.of(RunReport.LOADING).orElse(null);
        if (report.outcome().equals("slow")) {
            return CompletableFuture.completedFuture(new FrameVerdict(
                    FrameVerdict.State.TIMEOUT, "Your program was stopped because it takes too long.", ""));
        }
        RunReport.Result last =
                loading != null && loading.failed() ? loading : report.of(0).orElse(null);
        if (loading == null || last == null) {
            return CompletableFuture.completedFuture(
                    FrameVerdict.error("Your program ended before it gave a DataFrame."));
        }
        return last.failed()
                ? CompletableFuture.completedFuture(failed(last, loading, readings))
                : compared(frames, model, Objects.requireNonNullElse(last.printed(), ""))
                        .thenApply(verdict -> verdict.onStandIn(String.join("\n", readings)));
    }

    /** Only what is certainly the program's own fault is told as one. */
    private static FrameVerdict failed(RunReport.Result last, RunReport.Result loading, List<String> readings) {
        String raised = Objects.requireNonNullElse(last.raised(), "");
        boolean isOwn = OWN_FAULTS.contains(raised) && !isNameOfSpark(raised, last.message());
        if (last.syntax() || isOwn) {
            return FrameVerdict.fault(last, loading, readings);
        }
        return FrameVerdict.notRun("it uses what only Spark itself has (" + raised + ")");
    }

    /** Spark names columns after what they are made of, such as {@code avg(salary)}, and finds what the stand-in calls ambiguous. */
    private static boolean isNameOfSpark(String raised, @Nullable String message) {
        return raised.equals("OptimizeError")
                && message != null
                && (message.contains("(") || !message.contains("could not be resolved"));
    }

    private CompletableFuture<FrameVerdict> compared(FrameTests frames, List<String> model, String query) {
        if (DRAWS.matcher(query).find()) {
            return CompletableFuture.completedFuture(FrameVerdict.notRun("it draws random numbers"));
        }
        List<String> data = new ArrayList<>(List.of(frames.data()));
        data.addAll(frames.hiddenData());
        List<String> sets =
                data.stream().map(rows -> frames.schema() + "\n;\n" + rows).toList();
        return model(frames, model)
                .thenCompose(reference -> judge.submit(new JudgeRequest(
                        sets,
                        reference,
                        frames.ordered() ? inOrder(query) : query.strip(),
                        List.of(),
                        new Rules(frames.ordered(), false, true))))
                .thenApply(result -> FrameVerdict.of(
                        result, "Your program was run. ", "what it asks for does not exist outside Spark"));
    }

    /** Spark keeps the order of a sorted frame in what is only selected from it; a query does so where it takes the first rows. */
    private static String inOrder(String query) {
        return "select * from (" + query.strip() + ") frame_ limit " + Integer.MAX_VALUE;
    }

    /** The right program as a query, once for each. */
    private CompletableFuture<String> model(FrameTests frames, List<String> model) {
        List<String> key = new ArrayList<>(model);
        key.addAll(List.of(frames.schema(), frames.call()));
        CompletableFuture<String> known = models.computeIfAbsent(
                List.copyOf(key),
                unknown -> runner.submit(task(frames, model))
                        .thenApply(report -> report.of(0)
                                .map(RunReport.Result::printed)
                                .map(String::strip)
                                .orElse("")));
        return known.whenComplete((query, failure) -> {
            if (failure != null) {
                models.remove(key, known);
            }
        });
    }

    private static ProgramTask task(FrameTests frames, List<String> readings) {
        String setup = "import spark as _spark\nspark = _spark.tables(" + ProgramTests.quoted(frames.schema()) + ")";
        return ProgramTask.of(readings, setup, List.of("_spark.show(" + frames.call() + ")"));
    }
}
