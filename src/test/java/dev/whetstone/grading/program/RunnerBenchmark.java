package dev.whetstone.grading.program;

import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Measures the runner on this machine and prints what it found; docs/running-python.md says how to start it. */
public final class RunnerBenchmark {

    private RunnerBenchmark() {}

    public static void main(String[] args) {
        try (Runner runner = Runner.of(RunnerSettings.defaults())) {
            ProgramTests tests = new ProgramTests(runner);
            long start = System.nanoTime();
            tried(tests, RunnerCrowdTests.RIGHT).join();
            print("first answer after start", since(start) + " ms");
            one("warm answer", () -> tried(tests, RunnerCrowdTests.RIGHT).join(), 80);
            crowd(tests);
        }
        spark(Objects.requireNonNullElse(System.getenv("WHETSTONE_RUNNER_PACKAGES"), ""));
    }

    /** The first PySpark question of the bank, answered as its model answers. */
    private static void spark(String packages) {
        try (Runner runner = Runner.forSpark(RunnerSettings.defaults().with(packages));
                Judge judge = new Judge(JudgeSettings.defaults())) {
            if (!runner.canRun()) {
                print("PySpark", runner.says());
                return;
            }
            FrameRuns frames = new FrameRuns(runner, judge);
            CodeQuestion question = FrameRunsTests.TOLD.get(0);
            List<String> model = ChatText.written(question.body().modelAnswer()).candidates(Language.PYTHON);
            long start = System.nanoTime();
            frames.tried(question, model).join();
            print("first PySpark answer after start", since(start) + " ms");
            one("warm PySpark answer", () -> frames.tried(question, model).join(), 80);
        }
    }

    private static CompletableFuture<TestVerdict> tried(ProgramTests tests, String program) {
        return tests.tryAll(RunnerCrowdTests.DOUBLE, List.of(program));
    }

    /** A member at a time, with a pause as between members. */
    private static void one(String what, Runnable answer, int times) {
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            answer.run();
            millis[i] = since(start);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        Arrays.sort(millis);
        print(what + " p50 / p99", millis[times / 2] + " / " + millis[times * 99 / 100] + " ms");
    }

    /** Fifty members at once, every fifth with a runaway. */
    private static void crowd(ProgramTests tests) {
        ConcurrentLinkedQueue<Long> told = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < 50; i++) {
            boolean runaway = i % 5 == 0;
            all.add(tried(tests, runaway ? RunnerCrowdTests.RUNAWAY : RunnerCrowdTests.RIGHT)
                    .thenAccept(verdict -> {
                        if (!runaway) {
                            told.add(since(start));
                        }
                    }));
        }
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        List<Long> sorted = told.stream().sorted().toList();
        print("of forty beside ten runaways, first / last told", sorted.get(0) + " / " + sorted.get(39) + " ms");
        print("last runaway told", since(start) + " ms");
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static void print(String what, String value) {
        System.out.println(what + ": " + value);
    }
}
