package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Programs in other styles than the bank's own, written without looking at its tests: each right one passes, each wrong one fails. */
class HeldOutProgramsTests {

    private static final List<CodeQuestion> QUESTIONS = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                    .filter(CodeQuestion.class::isInstance)
                    .map(CodeQuestion.class::cast)
                    .filter(question ->
                            !question.tests().isEmpty() || !question.frames().isEmpty())
                    .toList();

    record Program(CodeQuestion question, String title, String text) {

        boolean right() {
            return title.startsWith("right");
        }

        @Override
        public String toString() {
            return question.id() + ": " + title;
        }
    }

    static Stream<Program> python() {
        return programs().filter(one -> !one.question().tests().isEmpty());
    }

    static Stream<Program> pyspark() {
        return programs().filter(one -> !one.question().frames().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("python")
    void pythonIsJudgedByWhatItDoes(Program program) {
        SharedRunner.isNeeded();

        TestVerdict verdict = SharedRunner.tried(program.question().tests(), program.text());

        assertThat(verdict.right()).as(verdict.message()).isEqualTo(program.right());
    }

    @ParameterizedTest
    @MethodSource("pyspark")
    void pysparkIsJudgedByWhatItDoes(Program program) {
        SharedRunner.isNeededForSpark();

        FrameVerdict verdict = SharedRunner.FRAMES
                .tried(program.question(), List.of(program.text()))
                .join();

        if (program.text().contains(".collect()")) {
            assertThat(verdict.state()).as(verdict.message()).isEqualTo(State.NOT_RUN);
        } else {
            assertThat(verdict.state())
                    .as(verdict.message())
                    .isEqualTo(program.right() ? State.EQUAL : State.DIFFERENT);
        }
    }

    @Test
    void thereAreThirtyOfEach() {
        assertThat(programs().filter(Program::right)).hasSizeGreaterThanOrEqualTo(30);
        assertThat(programs().filter(one -> !one.right())).hasSizeGreaterThanOrEqualTo(30);
    }

    private static Stream<Program> programs() {
        return QUESTIONS.stream()
                .flatMap(question ->
                        Stream.of("held-out", "programs", "drawn").flatMap(folder -> programs(question, folder)));
    }

    private static Stream<Program> programs(CodeQuestion question, String folder) {
        String name = "/grading/" + folder + "/" + question.id() + ".txt";
        try (InputStream in = HeldOutProgramsTests.class.getResourceAsStream(name)) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ", -1)).skip(1).map(part -> {
                int end = part.indexOf('\n');
                return new Program(question, part.substring(0, end), part.substring(end + 1));
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
