package dev.whetstone.grading.program;

import static dev.whetstone.grading.program.SharedRunner.gives;
import static dev.whetstone.grading.program.SharedRunner.tests;
import static dev.whetstone.grading.program.SharedRunner.tried;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.TestVerdict.Ending;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.CodeTests.CodeTest;
import dev.whetstone.question.CodeTests.Expectation;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramTestsTests {

    private static final CodeTests MEAN = tests(
            List.of(gives("mean([1, 2, 3])", "2"), gives("mean([2, 3])", "2.5")),
            List.of(
                    new CodeTest("mean([])", Expectation.RAISES, "ValueError"),
                    new CodeTest("mean([.1, .2])", Expectation.CHECK, "abs(result - .15) < 1e-9")));
    private static final String RIGHT = """
            def mean(numbers):
                if not numbers:
                    raise ValueError("nothing to take the mean of")
                return sum(numbers) / len(numbers)
            """;

    @BeforeEach
    void somethingIsolatesPrograms() {
        SharedRunner.isNeeded();
    }

    @Test
    void aRightProgramPassesTheTestsSeenAndTheOthers() {
        TestVerdict verdict = tried(MEAN, RIGHT);

        assertThat(verdict.ending()).isEqualTo(Ending.PASSED);
        assertThat(verdict.message())
                .isEqualTo("Your program was run and passes all 4 tests, those you can see and those you cannot.");
    }

    @Test
    void theFirstVisibleTestThatFailsIsToldWithCallAndBothValues() {
        TestVerdict verdict = tried(MEAN, "def mean(numbers):\n    return sum(numbers) // len(numbers)\n");

        assertThat(verdict.ending()).isEqualTo(Ending.FAILED);
        assertThat(verdict.message()).isEqualTo("""
                Your program was run and passes 1 of the 2 tests you can see. The first that fails:
                ```text
                >>> mean([2, 3])
                yours:    2
                expected: 2.5
                ```""");
    }

    @Test
    void anErrorIsToldWithTheMembersOwnLine() {
        TestVerdict verdict = tried(MEAN, "def mean(numbers):\n    total = 0\n    return total / nothing\n");

        assertThat(verdict.message())
                .contains(
                        "yours:    line 3: return total / nothing\n          NameError: name 'nothing' is not defined");
    }

    @Test
    void nothingIsToldOfHiddenTests() {
        TestVerdict verdict = tried(MEAN, "def mean(numbers):\n    return sum(numbers) / len(numbers)\n");

        assertThat(verdict.ending()).isEqualTo(Ending.FAILED_HIDDEN);
        assertThat(verdict.message())
                .doesNotContain("mean(")
                .doesNotContain("[]")
                .doesNotContain("ZeroDivision");
    }

    @Test
    void aProgramThatDoesNotCompileIsToldWhere() {
        TestVerdict verdict = tried(MEAN, "def mean(numbers):\n    return sum(numbers\n");

        assertThat(verdict.ending()).isEqualTo(Ending.ERROR);
        assertThat(verdict.message()).contains("does not compile").contains("line 2: return sum(numbers");
    }

    @Test
    void aProgramWithoutAnEndIsStoppedAndToldOnWhichCall() {
        TestVerdict verdict =
                tried(MEAN, "def mean(numbers):\n    while numbers[0] == 2:\n        pass\n    return 2\n");

        assertThat(verdict.ending()).isEqualTo(Ending.TIMEOUT);
        assertThat(verdict.message()).contains(">>> mean([2, 3])").contains("takes too long");
    }

    @Test
    void theFirstReadingThatCompilesIsRun() {
        TestVerdict verdict = SharedRunner.TESTS
                .tryAll(MEAN, List.of("Here it is: def", RIGHT))
                .join();

        assertThat(verdict.ending()).isEqualTo(Ending.PASSED);
        assertThat(verdict.program()).isEqualTo(1);
    }

    @Test
    void whatIsPrintedIsComparedLineByLine() {
        CodeTests tests = tests(
                List.of(new CodeTest("count(2)", Expectation.PRINTS, "1\n2")),
                List.of(new CodeTest("count(0)", Expectation.PRINTS, "")));

        assertThat(tried(tests, "def count(n):\n    for i in range(n):\n        print(i + 1)\n")
                        .ending())
                .isEqualTo(Ending.PASSED);
        assertThat(tried(tests, "def count(n):\n    print(list(range(n)))\n").message())
                .contains("yours:    prints [0, 1]")
                .contains("expected: prints 1\n          2");
    }

    @Test
    void setupLendsItsNamesAndCoroutinesAreRun() {
        CodeTests tests = new CodeTests(
                "limit = 3",
                List.of(gives("twice(limit)", "6")),
                List.of(gives("twice(1)", "2")),
                List.of(),
                List.of());

        assertThat(tried(tests, "async def twice(n):\n    return n + min(n, limit)\n")
                        .ending())
                .isEqualTo(Ending.PASSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2; 2.0; true",
                "0.30000000000000004; 0.3; true",
                "0.31; 0.3; false",
                "'0.30'; '0.3'; false",
                "True; 1; false",
                "[1, 2.5]; [1.0, 2.5]; true",
                "(1, 2); [1, 2]; false",
                "12345678901234567890; 12345678901234567891; false",
                "1e999; 1e999; true",
                "\"a1.0\"; \"a1\"; false",
                "[1]; [1, 2]; false"
            },
            quoteCharacter = '`')
    void numbersAreComparedByValueAndEverythingElseExactly(String one, String other, boolean same) {
        assertThat(LiteralComparison.same(one, other)).isEqualTo(same);
    }
}
