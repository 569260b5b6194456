package dev.whetstone.grading.program;

import static dev.whetstone.grading.program.SharedRunner.gives;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grader.GradingUnavailableException;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.question.Body;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeQuestion.Checks;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.FrameTests;
import dev.whetstone.question.Head;
import dev.whetstone.question.Rubric;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramGraderTests {

    private static final CodeQuestion DOUBLE = question(SharedRunner.tests(
            List.of(gives("double(2)", "4"), gives("double('a')", "'aa'")), List.of(gives("double([1])", "[1, 1]"))));

    /** Reads everything as six tenths right. */
    static final Grader<CodeQuestion> READER = new Grader<>() {
        @Override
        public Class<CodeQuestion> type() {
            return CodeQuestion.class;
        }

        @Override
        public Grade grade(CodeQuestion question, String answer) {
            return new Grade(0.6, Certainty.UNSURE, List.of("met"), List.of("missed"), List.of(), "Read.", "Style.");
        }
    };

    private static CodeQuestion question(CodeTests tests) {
        return new CodeQuestion(
                new Head("q", "Q", "python", Difficulty.EASY, 5, LocalDate.of(2026, 1, 1), List.of()),
                new Body("?", List.of(), "!", List.of()),
                new Rubric(List.of(), List.of(), List.of()),
                new Checks("python", List.of(), List.of()),
                List.of(),
                tests,
                FrameTests.NONE);
    }

    private static Grade grade(Runner runner, CodeQuestion question, String answer) {
        try (Judge judge = new Judge(JudgeSettings.defaults())) {
            FrameRuns frames = new FrameRuns(Runner.none(), judge);
            return new ProgramGrader(READER, new ProgramTests(runner), frames).grade(question, answer);
        }
    }

    private static Grade run(String program) {
        SharedRunner.isNeeded();
        return grade(SharedRunner.RUNNER, DOUBLE, "Here you are:\n```python\n" + program + "\n```\nIt doubles.");
    }

    @Test
    void whoPassesIsCertainlyGoodAndStyleIsTheRest() {
        Grade grade = run("def double(x):\n    return x * 2");

        assertThat(grade.score()).isEqualTo(0.94);
        assertThat(grade.certainty()).isEqualTo(Certainty.CERTAIN);
        assertThat(grade.met()).containsExactly("met");
        assertThat(grade.verdict()).contains("passes all 3 tests");
        assertThat(grade.explanation()).isEqualTo("Style.");
    }

    @Test
    void whoFailsIsCertainlyNotHalfRight() {
        assertThat(run("def double(x):\n    return x * 2 if x != [1] else []").score())
                .isEqualTo(0.5);
        assertThat(run("def double(x):\n    return 4").score()).isEqualTo(0.17);
        assertThat(run("def double(x):\n    return {}").score()).isZero();
        assertThat(run("def double(x):\n    return {}").isUnread()).isFalse();
    }

    @Test
    void whatDoesNotCompileMayBeSentAgain() {
        Grade grade = run("def double(x)\n    return x * 2");

        assertThat(grade.score()).isZero();
        assertThat(grade.isUnread()).isTrue();
        assertThat(grade.verdict()).contains("line 1: def double(x)");
    }

    @Test
    void whereNothingRunsItIsReadAndThatIsSaid() {
        Grade grade = grade(Runner.none(), DOUBLE, "```python\ndef double(x):\n    return x * 2\n```");

        assertThat(grade.score()).isEqualTo(0.6);
        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
        assertThat(grade.verdict()).isEqualTo("Read. It was read, not run.");
    }

    @Test
    void aQuestionWithoutTestsIsRead() {
        Grade grade = grade(SharedRunner.RUNNER, question(CodeTests.NONE), "```python\nx = 1\n```");

        assertThat(grade.verdict()).isEqualTo("Read. It was read, not run.");
    }

    @Test
    void whatNothingCanRunIsNeverCertain() {
        CodeQuestion marked = new CodeQuestion(
                DOUBLE.head(),
                DOUBLE.body(),
                DOUBLE.points(),
                DOUBLE.checks(),
                List.of(),
                CodeTests.NONE,
                FrameTests.notRun("it reads a file"));

        Grade grade = grade(SharedRunner.RUNNER, marked, "```python\nx = 1\n```");

        assertThat(grade.verdict()).isEqualTo("Read. It was read, not run: it reads a file.");
        assertThat(grade.certainty()).isEqualTo(Certainty.UNSURE);
    }

    @Test
    void aRunnerThatIsAwayIsNobodysFault() {
        try (Runner away = Runner.of(RunnerSettings.at("unix:/nowhere/at/all"))) {
            assertThat(away.says()).contains("does not answer at the moment");
            assertThatThrownBy(() -> grade(away, DOUBLE, "```python\nx = 1\n```"))
                    .isInstanceOf(GradingUnavailableException.class);
        }
    }
}
