package dev.whetstone.grading.program;

import static dev.whetstone.grading.program.SharedRunner.gives;
import static dev.whetstone.grading.program.SharedRunner.run;
import static dev.whetstone.grading.program.SharedRunner.tests;
import static dev.whetstone.grading.program.SharedRunner.told;
import static dev.whetstone.grading.program.SharedRunner.tried;
import static org.assertj.core.api.Assertions.assertThat;

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

    static Stream<Try> forging() throws IOException {
        return read("forging.py");
    }

    @ParameterizedTest
    @MethodSource("reaching")
    void nothingOutsideIsReached(Try attempt) {
        String told = told(run("pass", attempt.code()), 0);

        assertThat(told).as(attempt.code()).matches("(?s)" + attempt.outcome());
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
    private static Stream<Try> read(String name) throws IOException {
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
