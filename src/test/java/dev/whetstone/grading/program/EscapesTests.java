package dev.whetstone.grading.program;

import static dev.whetstone.grading.program.SharedRunner.gives;
import static dev.whetstone.grading.program.SharedRunner.run;
import static dev.whetstone.grading.program.SharedRunner.tests;
import static dev.whetstone.grading.program.SharedRunner.told;
import static dev.whetstone.grading.program.SharedRunner.tried;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.question.CodeTests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program tries to get at anything but its own sum; each try is contained, and none is taken for a right answer. */
class EscapesTests {

    private static final CodeTests DOUBLE = tests(
            List.of(gives("double(2)", "4"), gives("double([1])", "[1, 1]")),
            List.of(gives("double(21)", "42"), gives("double('ab')", "'abab'")));

    /** A title, what a call tells as an expression, and the lines to run. */
    record Try(String title, String outcome, String code) {
        @Override
        public String toString() {
            return title;
        }
    }

    @BeforeEach
    void somethingIsolatesPrograms() {
        SharedRunner.isNeeded();
    }

    static Stream<Try> reaching() throws IOException {
        return read("reaching.py");
    }

    /** Without the one that counts processes: there they go on counting. */
    static Stream<Try> reachingOneAfterTheOther() throws IOException {
        return reaching().filter(attempt -> !attempt.title().equals("sees other processes"));
    }

    static Stream<Try> forging() throws IOException {
        return read("forging.py");
    }

    @ParameterizedTest
    @MethodSource("reaching")
    void nothingOutsideIsReached(Try attempt) {
        String told = told(run("pass", attempt.code()), 0);

        assertThat(told).as(attempt.code()).matches("(?s)" + attempt.outcome());
    }

    /** There one process gives each program a process of its own, and none of them finds what another left. */
    @ParameterizedTest
    @MethodSource("reachingOneAfterTheOther")
    void norWhereProgramsFollowEachOther(Try attempt) {
        SharedRunner.isNeededForSpark();
        String told = told(runLasting(attempt.code()), 0);

        assertThat(told).as(attempt.code()).matches("(?s)" + attempt.outcome());
        assertThat(told(runLasting("import os\nos.listdir('/tmp'), os.listdir('.')"), 0))
                .isEqualTo("(['work'], [])");
    }

    private static RunReport runLasting(String code) {
        return SharedRunner.SPARK
                .submit(ProgramTask.of(List.of("pass"), "", List.of(code)))
                .join();
    }

    @ParameterizedTest
    @MethodSource("forging")
    void noWrongProgramIsTakenForARightOne(Try attempt) {
        TestVerdict verdict = tried(DOUBLE, attempt.code());

        assertThat(verdict.right()).as(verdict.message()).isFalse();
        assertThat(verdict.message()).matches("(?s)" + attempt.outcome());
        // An address may hold any digits.
        assertThat(verdict.message().replaceAll("0x[0-9a-f]+", "0x"))
                .doesNotContain("42")
                .doesNotContain("abab")
                .doesNotContain("double(21)");
    }

    @Test
    void thereAreSixtyTries() throws IOException {
        assertThat(reaching().count() + forging().count()).isGreaterThanOrEqualTo(60);
    }

    /** Sections that begin with {@code # title => outcome}. */
    static Stream<Try> read(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(EscapesTests.class.getResourceAsStream("/escapes/" + name))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<Try> tries = new ArrayList<>();
            for (String section : text.split("(?m)^(?=# )", -1)) {
                int end = section.indexOf('\n');
                String[] head = section.substring(0, Math.max(0, end)).split(" => ", -1);
                if (head.length == 2) {
                    tries.add(new Try(head[0].substring(2), head[1], section.substring(end + 1)));
                }
            }
            return tries.stream();
        }
    }
}
