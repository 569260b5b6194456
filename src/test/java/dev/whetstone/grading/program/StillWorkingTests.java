package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.question.Body;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeQuestion.Checks;
import dev.whetstone.question.CodeTests;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.FrameTests;
import dev.whetstone.question.Head;
import dev.whetstone.question.Rubric;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Whoever waits for a grade is told once that it goes on, whatever holds it up. */
class StillWorkingTests {

    private static final Duration SOON = Duration.ofMillis(50);
    private static final CodeQuestion QUESTION = new CodeQuestion(
            new Head("q", "Q", "pyspark", Difficulty.EASY, 5, LocalDate.of(2026, 1, 1), List.of()),
            new Body("?", List.of(), "```python\nmodel\n```", List.of()),
            new Rubric(List.of(), List.of(), List.of()),
            new Checks("python", List.of(), List.of()),
            List.of(),
            CodeTests.NONE,
            new FrameTests(
                    "answer(spark.table('t'))",
                    false,
                    "create table t (a integer)",
                    "insert into t values (1), (2)",
                    List.of(),
                    List.of()));

    private final CountDownLatch told = new CountDownLatch(1);
    private final AtomicInteger notes = new AtomicInteger();

    private void note() {
        notes.incrementAndGet();
        told.countDown();
    }

    private Grade untilTold() {
        try {
            assertThat(told.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return read();
    }

    private static Grade read() {
        return new Grade(1, Certainty.CERTAIN, List.of(), List.of(), List.of(), "Read.", "");
    }

    private record Fixed(Supplier<Grade> grades) implements Grader<CodeQuestion> {

        @Override
        public Class<CodeQuestion> type() {
            return CodeQuestion.class;
        }

        @Override
        public Grade grade(CodeQuestion question, String answer) {
            return grades.get();
        }
    }

    /** As one is that waits for Spark to start, or for the model answer, before anything is queued for its member. */
    @Test
    void aGraderThatIsHeldUpByItself() {
        Grading grading = new Grading(List.of(new Fixed(this::untilTold)), SOON);

        assertThat(grading.grade(QUESTION, "x", this::note).score()).isEqualTo(1);
        assertThat(notes).hasValue(1);
    }

    @Test
    void aProgramThatWaitsForSpark() throws IOException {
        try (FakeSparkRunner fake = new FakeSparkRunner("4.3.0", this::afterTheNote);
                Runner runner = Runner.forSpark(fake.settings())) {
            FrameRuns frames = new FrameRuns(runner, SharedRunner.JUDGE);
            Grader<CodeQuestion> grader =
                    new ProgramGrader(new Fixed(StillWorkingTests::read), new ProgramTests(Runner.none()), frames);

            Grade grade = new Grading(List.of(grader), SOON).grade(QUESTION, "```python\nx = 1\n```", this::note);

            assertThat(grade.verdict()).startsWith("Your program was run on Spark. Right");
            assertThat(notes).hasValue(1);
        }
    }

    private RunReport afterTheNote(ProgramTask job) {
        untilTold();
        return FakeSparkRunner.told(FakeSparkRunner.numbers(false, 1, 2));
    }

    @Test
    void nobodyIsToldOnceThereIsAGrade() {
        AtomicInteger early = new AtomicInteger();
        new Grading(List.of(new Fixed(StillWorkingTests::read)), SOON).grade(QUESTION, "x", early::incrementAndGet);

        new Grading(List.of(new Fixed(this::untilTold)), SOON.multipliedBy(4)).grade(QUESTION, "x", this::note);

        assertThat(early).hasValue(0);
    }
}
