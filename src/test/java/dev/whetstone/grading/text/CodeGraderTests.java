package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.code.CodeAnswer;
import dev.whetstone.grading.text.code.PythonCode;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeQuestion.Check;
import dev.whetstone.question.CodeQuestion.Checks;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeGraderTests {

    private static final String GOOD = """
            def rows(path):
                with open(path) as lines:
                    for line in lines:
                        yield line.split(",")
            """;

    private final CodeGrader grader = new CodeGrader(EmbeddingModel.off());
    private final CodeQuestion question = Samples.code();

    @Test
    void theModelAnswerPassesItsOwnCheck() {
        assertThat(grader.check(question)).isEmpty();
        assertThat(grade(question.body().modelAnswer()).score()).isGreaterThan(0.9);
    }

    @Test
    void requiredConstructsAreReadFromTheCode() {
        Grade grade = grade("```python\n" + GOOD + "```\nA generator that yields one row, so memory stays small.");

        assertThat(grade.verdict()).contains("I see 2 of the 2 constructs it needs in your code.");
        assertThat(grade.score()).isGreaterThan(0.7);
        assertThat(grade.explanation()).contains("✓ Code: Yields", "✓ Code: Opens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```python\n# yield open(path)\nx = 'yield open(path)'\n```",
                "```python\nx = 1\n```\nI would yield and call open(path) in a with.",
                "```python\ndef f(): '''yield open(path)'''\n```"
            })
    void proseCommentsAndStringsAreNotCode(String answer) {
        assertThat(grade(answer).verdict()).contains("I see 0 of the 2 constructs it needs in your code.");
    }

    @Test
    void aForbiddenConstructLowersTheGrade() {
        Grade good = grade("```\n" + GOOD + "```");
        Grade bad = grade("```\n" + GOOD.replace("in lines", "in lines.readlines()") + "```");

        assertThat(bad.score()).isLessThan(good.score());
        assertThat(bad.verdict()).contains("ruled out");
        assertThat(bad.explanation()).contains("✗ Ruled out: Reads everything");
    }

    @Test
    void aFunctionOfOnesOwnThatBearsALibrarysNameIsNotRuledOut() {
        Grade grade = grade("```\n" + GOOD + "def read(p):\n    return rows(p)\nx = read('a')\n```");

        assertThat(grade.verdict()).doesNotContain("ruled out");
    }

    @Test
    void aProgramThatLooksRightWaitsForTwoPeers() {
        Grade grade = grade(question.body().modelAnswer());

        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.verdict()).contains("It looks right to me; two peers confirm it.");
    }

    @Test
    void brokenSyntaxSaysWhichLine() {
        Grade grade = grade("```python\ndef rows(path):\n    with open(path) as lines:\n        for line in lines\n"
                + "            yield line\n```");

        assertThat(grade.verdict()).contains("Line 3 of it does not parse.");
        assertThat(grade.score()).isLessThan(grade("```\n" + GOOD + "```").score());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open, header=True, path, yield line, with, for line in lines, split, rows",
                "open header=True mode='r' split(',') yield line with rows path generator",
            })
    void keyWordsOnALineAreNoProgramThoughOneIsGivenAValue(String list) {
        assertThat(grade(list).verdict()).contains("There is no program in it");
    }

    @Test
    void codeWithoutAFenceIsCode() {
        assertThat(grade(GOOD).verdict()).contains("2 of the 2 constructs");
        assertThat(grade("```" + GOOD + "```").verdict()).contains("2 of the 2 constructs");
        assertThat(grade("I use `rows = (line for line in open(path))` here").verdict())
                .contains("1 of the 2 constructs");
    }

    @Test
    void proseIsNotTakenForCode() {
        Grade grade = grade("Use a generator with yield inside of a with open block");

        assertThat(grade.verdict()).contains("There is no program in it");
        assertThat(grade.score()).isLessThanOrEqualTo(0.4);
    }

    @Test
    void anOutputBlockIsNotTheProgram() {
        assertThat(grade("```text\nyield open(path)\n```").verdict()).contains("There is no program in it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call:groupBy|df.groupBy('a').count()|true",
                "call:count|df.groupBy('a').count()|true",
                "call:groupBy|x = df.groupBy|false",
                "name:groupBy|x = df.groupBy|true",
                "call:f|f(1)(2)|true",
                "call:read()|f.read()|true",
                "call:read()|f.read(4096)|false",
                "import:os|import os.path as p|true",
                "import:os.path|from os import path|true",
                "import:pyspark|from pyspark.sql import functions as F|true",
                "import:functools|import itertools|false",
                "syntax:lambda|sorted(x, key=lambda y: y)|true",
                "syntax:async|async def f(): await g()|true",
                "syntax:await|async def f(): await g()|true",
                "syntax:decorator|@wraps(f)\\ndef g(): pass|true",
                "syntax:list_comprehension|[x for x in y]|true",
                "syntax:conditional_expression|a = 1 if b else 2|true",
                "syntax:generator_expression|sum(x for x in y)|true"
            })
    void constructsAreNamedAsInTheContent(String construct, String code, boolean held) {
        PythonCode parsed = PythonCode.parse(code.replace("\\n", "\n")).orElseThrow();

        assertThat(parsed.holds(new Check("x", List.of(construct)))).isEqualTo(held);
    }

    @Test
    void aModelProgramThatMissesItsOwnChecksIsReported() {
        Checks checks = new Checks(
                "python",
                List.of(new Check("Uses a lambda", List.of("syntax:lambda"))),
                List.of(new Check("Opens", List.of("call:open"))));
        CodeQuestion wrong = new CodeQuestion(question.head(), question.body(), question.points(), checks);

        assertThat(grader.check(wrong))
                .extracting(flaw -> flaw.key() + " " + flaw.reason())
                .contains(
                        "/code/required the model program does not hold: Uses a lambda",
                        "/code/forbidden the model program holds what it must not: Opens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "```",
                "```python\n```",
                "\uD83D",
                "```python\n\uD83D = '\u202E😀'\n```",
                "```py\n\u0000\n```",
                "`a`"
            })
    void oddAnswersAreGradedWithoutError(String answer) {
        assertThat(grade(answer).score()).isBetween(0.0, 0.5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "f(",
                "x = 1\n",
                "if a:\n ",
                "'''",
                "lambda: ",
                "not ",
                "é",
                "```",
                "`a(1)` ",
                "\\",
                "a+"
            })
    void hugeAndDeeplyNestedProgramsAreGradedWithoutError(String piece) {
        Grade fenced = grade("```python\n" + piece.repeat(100_000 / piece.length()));
        Grade bare = grade(piece.repeat(100_000 / piece.length()));

        assertThat(fenced.verdict()).contains("Only the first 20000 characters were read.");
        assertThat(bare.score()).isBetween(0.0, 1.0);
    }

    @Test
    void manyThreadsMayGradeAtOnce() {
        List<Double> scores = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> grade("```python\n" + GOOD + "# " + i + "\n```").score())
                .distinct()
                .toList();

        assertThat(scores).hasSize(1);
    }

    @Test
    void withoutAParserTheGradeIsUnsureAndSaysWhy() {
        CodeAnswer answer = new CodeAnswer("", List.of(GOOD), PythonCode.NONE, true);
        Grade grade = grader.grade(question, answer);

        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.verdict()).contains("cannot be parsed here");
        assertThat(grade.explanation()).doesNotContain("Code:");
    }

    private Grade grade(String answer) {
        return grader.grade(question, answer);
    }
}
