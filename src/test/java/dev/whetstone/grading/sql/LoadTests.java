package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.sql.JudgeResult.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A machine so busy that it gives the children no processor time at all: they are stopped. */
class LoadTests {

    private static final JudgeSettings HASTY =
            new JudgeSettings(1, Duration.ofMillis(500), 10, 1600, Duration.ofMinutes(10));
    private static final JudgeRequest RIGHT =
            SharedJudge.request(List.of(SharedJudge.SHOP), "select 3", "select count(*) from orders");
    private static final Path KILL = Path.of("/bin/kill");

    @BeforeEach
    void thereIsAWayToStopAProcess() {
        assumeThat(KILL).exists();
    }

    @Test
    void whoGetsNoProcessorTimeIsWaitedFor() {
        try (Judge judge = new Judge(HASTY)) {
            started(judge);
            Set<Long> children = judge.pids();
            signal("STOP", children);
            CompletableFuture<JudgeResult> answer = judge.submit(RIGHT);
            Awaitility.await()
                    .during(HASTY.limit().multipliedBy(5))
                    .until(() -> !answer.isDone() && judge.pids().equals(children));

            signal("CONT", children);

            assertThat(answer)
                    .succeedsWithin(Duration.ofMinutes(1))
                    .extracting(JudgeResult::verdict)
                    .isEqualTo(Verdict.EQUAL);
        }
    }

    @Test
    void whoIsStarvedIsTriedAgain() {
        try (Judge judge = new Judge(HASTY, Duration.ofSeconds(3))) {
            started(judge);
            signal("STOP", judge.pids());

            assertThat(judge.submit(RIGHT))
                    .succeedsWithin(Duration.ofMinutes(2))
                    .extracting(JudgeResult::verdict)
                    .isEqualTo(Verdict.EQUAL);
        }
    }

    @Test
    void whoIsStarvedEveryTimeIsJudgedLaterAndGetsNoZero() {
        try (Judge judge = new Judge(HASTY, Duration.ofMillis(1500))) {
            started(judge);
            CompletableFuture<JudgeResult> answer = judge.submit(RIGHT);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> {
                        signal("STOP", judge.pids());
                        return answer.isDone();
                    });

            // A child that came between two signals may have judged it, and then rightly.
            if (answer.isCompletedExceptionally()) {
                assertThat(answer)
                        .failsWithin(Duration.ZERO)
                        .withThrowableOfType(ExecutionException.class)
                        .withCauseInstanceOf(JudgeUnavailableException.class);
            } else {
                assertThat(answer.join().verdict()).isEqualTo(Verdict.EQUAL);
            }
        }
    }

    private static void started(Judge judge) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .ignoreException(JudgeUnavailableException.class)
                .until(() -> judge.judge(RIGHT).verdict() == Verdict.EQUAL);
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> judge.pids().size() == 2);
    }

    private static void signal(String name, Set<Long> pids) {
        for (long pid : pids) {
            try {
                new ProcessBuilder(KILL.toString(), "-" + name, Long.toString(pid))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .onExit()
                        .join();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
