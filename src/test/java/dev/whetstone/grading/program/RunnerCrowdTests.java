package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.program.TestVerdict.Ending;
import dev.whetstone.question.CodeTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many members at once; what they wait by the clock is measured in {@link RunnerBenchmark}. */
class RunnerCrowdTests {

    static final CodeTests DOUBLE = SharedRunner.tests(
            List.of(SharedRunner.gives("double(2)", "4")), List.of(SharedRunner.gives("double(3)", "6")));
    static final String RIGHT = "def double(x):\n    return x * 2\n";
    static final String RUNAWAY = "def double(x):\n    while True:\n        pass\n";

    @BeforeEach
    void somethingIsolatesPrograms() {
        SharedRunner.isNeeded();
    }

    @Test
    void whoIsQuickIsToldBeforeTheRunawaysAreThrough() {
        ConcurrentLinkedQueue<Ending> order = new ConcurrentLinkedQueue<>();
        List<CompletableFuture<?>> all = new ArrayList<>();
        try (Runner runner = Runner.of(RunnerSettings.defaults())) {
            ProgramTests tests = new ProgramTests(runner);
            for (int i = 0; i < 15; i++) {
                all.add(tests.tryAll(DOUBLE, List.of(i < 3 ? RUNAWAY : RIGHT), () -> {})
                        .thenAccept(verdict -> order.add(verdict.ending())));
            }
            assertThat(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(Duration.ofMinutes(2));
        }
        List<Ending> endings = List.copyOf(order);
        assertThat(endings).filteredOn(Ending.PASSED::equals).hasSize(12);
        assertThat(endings).filteredOn(Ending.TIMEOUT::equals).hasSize(3);
        assertThat(endings.subList(0, 4)).containsOnly(Ending.PASSED);
    }

    @Test
    void closingEndsAllProcessesAndFailsWhoWaits() {
        Runner runner = Runner.of(RunnerSettings.defaults());
        List<CompletableFuture<TestVerdict>> waiting = new ArrayList<>();
        ProgramTests tests = new ProgramTests(runner);
        for (int i = 0; i < 4; i++) {
            waiting.add(tests.tryAll(DOUBLE, List.of(RUNAWAY), () -> {}));
        }
        Awaitility.await().until(() -> !runner.pids().isEmpty());
        List<ProcessHandle> family = runner.pids().stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> process.descendants())
                .toList();

        runner.close();

        Awaitility.await().until(() -> family.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(tests.canRun()).isFalse();
        assertThat(tests.tryAll(DOUBLE, List.of(RIGHT), () -> {}))
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withRootCauseInstanceOf(JudgeUnavailableException.class);
    }
}
