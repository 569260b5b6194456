package dev.whetstone.grading.program;

import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
            one(tests, 80);
            crowd(tests);
        }
    }

    private static CompletableFuture<TestVerdict> tried(ProgramTests tests, String program) {
        return tests.tryAll(RunnerCrowdTests.DOUBLE, List.of(program), () -> {});
    }

    /** A member at a time, with a pause as between members. */
    private static void one(ProgramTests tests, int times) {
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            tried(tests, RunnerCrowdTests.RIGHT).join();
            millis[i] = since(start);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        Arrays.sort(millis);
        print("warm answer p50 / p99", millis[times / 2] + " / " + millis[times * 99 / 100] + " ms");
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
