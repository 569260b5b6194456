package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.question.FrameTests;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a program tries beside real Spark, where it may start processes and talk to itself: each try stays in its namespaces. */
class SparkEscapesTests {

    private static final String SETUP = "import real as _spark\nspark = _spark.tables('[[]]')";

    private static final FrameTests FRAMES = new FrameTests(
            "answer(spark.table('t'))",
            false,
            "create table t (a integer)",
            "insert into t values (1), (2)",
            List.of("insert into t values (90210)"),
            List.of());

    @BeforeEach
    void sparkIsNeeded() {
        RealSpark.isNeeded();
    }

    /** All of them in one process with its Spark, one after the other. */
    @Test
    void nothingOutsideIsReached() throws IOException {
        List<EscapesTests.Try> tries = EscapesTests.read("spark.py").toList();
        List<String> calls = tries.stream().map(EscapesTests.Try::code).toList();
        RunReport report = RealSpark.RUNNER
                .submit(ProgramTask.of(List.of("pass"), SETUP, calls))
                .join();

        SoftAssertions all = new SoftAssertions();
        for (int i = 0; i < tries.size(); i++) {
            all.assertThat(SharedRunner.told(report, i))
                    .as(tries.get(i).title())
                    .matches("(?s)" + tries.get(i).outcome());
        }
        all.assertThat(tries).hasSizeGreaterThan(40);
        all.assertAll();
    }

    @Test
    void whatIsLeftBehindEndsWithTheJob() {
        RunReport report = RealSpark.run("""
                import subprocess
                subprocess.Popen(["/usr/bin/setsid", "/usr/bin/sleep", "987654"])
                subprocess.Popen(["/usr/bin/nohup", "/usr/bin/sleep", "987654"])
                'left behind'
                """);

        assertThat(SharedRunner.told(report, 0)).isEqualTo("'left behind'");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> ProcessHandle.allProcesses()
                        .noneMatch(one -> one.info().commandLine().orElse("").contains("sleep 987654")));
    }

    @Test
    void processesWithoutEndAreEnded() {
        RunReport report = RealSpark.run("import os\nwhile True:\n    os.fork()\n");

        assertThat(report.of(0)).isEmpty();
        assertThat(SharedRunner.told(RealSpark.run("1 + 1"), 0)).isEqualTo("2");
    }

    @Test
    void memoryOfManyProcessesCountsTogether() {
        RunReport report = RealSpark.run("""
                import os, time
                for _ in range(20):
                    if os.fork() == 0:
                        kept = bytearray(b'x' * (200 << 20))
                        time.sleep(60)
                time.sleep(60)
                """);

        assertThat(report.of(0)).isEmpty();
        assertThat(report.flooded()).isTrue();
    }

    @Test
    void sparksOwnComputingCounts() {
        RunReport report = RealSpark.run("spark.range(10**13).selectExpr('sum(hash(id, id + 1))').collect()");

        assertThat(report.outcome()).isEqualTo("slow");
    }

    @Test
    void whoWritesResultsDoesNotKnowTheRightOnes() {
        FrameVerdict verdict = tried("""
                import json, os
                def answer(t):
                    rows = {"schema": t.schema.jsonValue(), "rows": [[1], [2]], "more": False, "sorted": False, "ties": []}
                    for call in range(3):
                        os.write(201, (json.dumps({"call": call, "value": ascii(json.dumps(rows))}) + "\\n").encode())
                    return t.filter("false")
                """);

        assertThat(verdict.state()).isEqualTo(State.DIFFERENT);
        assertThat(verdict.message()).startsWith("Your program was run on Spark. Right on the data you see, but not");
    }

    @Test
    void whoLooksForHiddenRowsFindsNone() {
        FrameVerdict verdict = tried("""
                import gc, sys
                def answer(t):
                    tables = [row for one in t.sparkSession.catalog.listTables() for row in t.sparkSession.table(one.name).collect()]
                    seen = [o for o in gc.get_objects() if isinstance(o, (list, dict)) and "90210" in repr(o)[:10000]]
                    raise ValueError(repr((sys.modules["real"].tables.sets, tables, len(seen))))
                """);

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(verdict.message()).contains("ValueError: ([[{'name': 't'").doesNotContain("90210");
    }

    private static FrameVerdict tried(String program) {
        return RealSpark.FRAMES
                .tried(FRAMES, List.of("def answer(t):\n    return t\n"), List.of(program))
                .join();
    }
}
