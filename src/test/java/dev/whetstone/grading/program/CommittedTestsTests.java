package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Sample;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tests that questions of the bank carry, on the programs whose worth a person has set. */
class CommittedTestsTests {

    private static final double RIGHT = 0.95;
    private static final double WRONG = 0.25;

    @BeforeEach
    void somethingIsolatesPrograms() {
        SharedRunner.isNeeded();
    }

    record Tested(CodeQuestion question) {
        @Override
        public String toString() {
            return question.id();
        }
    }

    static Stream<Tested> questions() {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                        .filter(CodeQuestion.class::isInstance)
                        .map(CodeQuestion.class::cast)
                        .filter(question -> !question.tests().isEmpty())
                        .map(Tested::new);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theModelAndOtherRightProgramsPassAndEveryWrongOneFails(Tested tested) {
        assertThat(new TestsCheck(SharedRunner.TESTS, tested.question()).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void samplesThatAPersonFoundRightPassAndThoseFoundWrongFail(Tested tested) {
        for (Sample sample : tested.question().samples()) {
            ChatText text = ChatText.written(sample.text());
            if (text.hasFence(Language.PYTHON) && (sample.score() >= RIGHT || sample.score() <= WRONG)) {
                TestVerdict verdict = SharedRunner.TESTS
                        .tryAll(tested.question().tests(), text.candidates(Language.PYTHON))
                        .join();
                assertThat(verdict.right())
                        .as(sample.why() + "\n" + verdict.message())
                        .isEqualTo(sample.score() >= RIGHT);
            }
        }
    }
}
