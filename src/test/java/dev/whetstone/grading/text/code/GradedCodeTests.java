package dev.whetstone.grading.text.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a right program another one has. */
class GradedCodeTests {

    private static final CodeQuestion QUESTION = (CodeQuestion) new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank()
            .find("pyspark-temp-view-sql")
            .orElseThrow();
    private static final GradedCode MODEL_ONLY = GradedCode.of(QUESTION, List.of());

    private static double covered(GradedCode known, String answer) {
        return known.kinship(CodeAnswer.of(ChatText.written(answer))).covered();
    }

    @Test
    void theModelProgramHasAllOfItselfWhateverItsNames() {
        String model = QUESTION.body().modelAnswer();

        assertThat(covered(MODEL_ONLY, model)).isCloseTo(1, within(1e-9));
        assertThat(covered(
                        MODEL_ONLY,
                        model.replaceAll("\\bemployees\\.create", "staff.create")
                                .replace("employees, min_age)", "staff, min_age)")))
                .isGreaterThan(0.9);
    }

    @Test
    void whatStandsWithinAStringCounts() {
        String model = QUESTION.body().modelAnswer();

        assertThat(covered(MODEL_ONLY, model.replace("age > ", "age <= ").replace("DESC", "ASC")))
                .isLessThan(0.9);
    }

    @Test
    void proseHasNothingOfAProgram() {
        assertThat(covered(MODEL_ONLY, "I would create a view and ask it with SQL."))
                .isZero();
    }

    @Test
    void aRightSampleIsKnownToo() {
        String other = QUESTION.samples().stream()
                .filter(sample -> sample.score() >= 0.95 && sample.text().contains("```"))
                .findFirst()
                .orElseThrow()
                .text();

        assertThat(covered(GradedCode.of(QUESTION, QUESTION.samples()), other)).isCloseTo(1, within(1e-9));
    }
}
