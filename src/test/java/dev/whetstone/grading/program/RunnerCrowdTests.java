package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.program.TestVerdict.Ending;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.program.run.SparkSettings;
import dev.whetstone.question.CodeTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many members at once; what they wait by the clock is measured in {@link RunnerBenchmark}. */
class RunnerCrowdTests {

    static final CodeTests DOUBLE = SharedRunner.tests(
            List.of(SharedRunner.gives("double(2)", "4")), List.of(SharedRunner.gives("double(3)", "6")));
    static final String RIGHT = "def double(x):\n    return x * 2\n";
    static final String RUNAWAY = "def double(x):\n    while True:\n        pass\n";

    private static final double ANSWER_MILLIS = 50;

    @BeforeEach
    void somethingIsolatesPrograms() {
        SharedRunner.isNeeded();
    }

    @Test
    void whoIsQuickNeverWaitsForRunaways() {
        RunnerSettings patient = new RunnerSettings(
                "",
                "/usr/bin/python3",
                "",
                2,
                Duration.ofMinutes(1),
                500,
                256,
                Duration.ofMinutes(1),
                SparkSettings.defaults());
        List<CompletableFuture<TestVerdict>> runaways = new ArrayList<>();
        List<CompletableFuture<TestVerdict>> quick = new ArrayList<>();
        try (Runner runner = Runner.of(patient)) {
            ProgramTests tests = new ProgramTests(runner);
            for (int i = 0; i < 12; i++) {
                boolean runaway = i % 4 == 0;
                (runaway ? runaways : quick).add(tests.tryAll(DOUBLE, List.of(runaway ? RUNAWAY : RIGHT)));
            }
            assertThat(CompletableFuture.allOf(quick.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(Duration.ofMinutes(2));
            assertThat(quick).allMatch(tried -> tried.join().ending() == Ending.PASSED);
            assertThat(runaways).filteredOn(CompletableFuture::isDone).isEmpty();
        }
    }

    /**
     * Where one answer takes {@value #ANSWER_MILLIS} ms, which is what two quiet cores need, the first of forty is told within a
     * second and the last within eight; on a slower or busier machine in proportion.
     */
    @Test
    void fortyAreToldInTimeBesideTenRunaways() {
        assumeThat(SharedRunner.BUILD_SERVER)
                .as("It measures, so it is for build servers")
                .isTrue();
        List<CompletableFuture<Long>> told = new ArrayList<>();
        try (Runner runner = Runner.of(RunnerSettings.defaults())) {
            ProgramTests tests = new ProgramTests(runner);
            double slowness = Math.max(1, slowest(tests) / ANSWER_MILLIS);
            long start = System.nanoTime();
            for (int i = 0; i < 50; i++) {
                boolean runaway = i % 5 == 0;
                CompletableFuture<TestVerdict> tried = tests.tryAll(DOUBLE, List.of(runaway ? RUNAWAY : RIGHT));
                if (!runaway) {
                    told.add(tried.thenApply(verdict -> verdict.right() ? System.nanoTime() - start : Long.MAX_VALUE));
                }
            }
            List<Double> seconds = told.stream()
                    .map(CompletableFuture::join)
                    .map(nanos -> nanos / 1e9)
                    .sorted()
                    .toList();

            assertThat(seconds).hasSize(40);
            assertThat(seconds.get(0)).isLessThan(slowness);
            assertThat(seconds.get(39)).isLessThan(8 * slowness);
        }
    }

    private static double slowest(ProgramTests tests) {
        double slowest = 0;
        for (int i = 0; i < 6; i++) {
            long start = System.nanoTime();
            tests.tryAll(DOUBLE, List.of(RIGHT)).join();
            slowest = i == 0 ? 0 : Math.max(slowest, (System.nanoTime() - start) / 1e6);
        }
        return slowest;
    }

    @Test
    void closingEndsAllProcessesAndFailsWhoWaits() {
        Runner runner = Runner.of(RunnerSettings.defaults());
        List<CompletableFuture<TestVerdict>> waiting = new ArrayList<>();
        ProgramTests tests = new ProgramTests(runner);
        for (int i = 0; i < 4; i++) {
            waiting.add(tests.tryAll(DOUBLE, List.of(RUNAWAY)));
        }
        Awaitility.await().until(() -> !runner.pids().isEmpty());
        List<ProcessHandle> family = runner.pids().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.descendants())
                .toList();

        runner.close();

        Awaitility.await().until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(waiting).allSatisfy(tried -> assertThat(tried).failsWithin(Duration.ofMinutes(1)));
        assertThat(tests.canRun()).isFalse();
        assertThat(tests.tryAll(DOUBLE, List.of(RIGHT)))
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withCauseInstanceOf(JudgeUnavailableException.class);
    }
}
