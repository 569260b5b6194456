package dev.whetstone.grading.text.taught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.grading.Grading;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.TextGradingConfiguration;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written around an answer makes it no better and no worse; none of these remarks is among those that were learned from. */
class SteadinessTests {

    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();
    private static final Grading GRADING = new Grading(TextGradingConfiguration.graders(EmbeddingModel.shipped()));

    private static final List<String> BEFORE = List.of(
            "Hi, thanks for the question!",
            "Sorry for my English, it is not my first language.",
            "## My answer",
            "In my last project we ran into this more than once.");

    private static final List<String> AFTER = List.of(
            "Hope that helps.",
            "I don't know the exact numbers by heart.",
            "The documentation explains this well, and most books on the subject have a chapter about it.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-lambda-s3-to-dynamodb",
                "flask-post-student",
                "pyspark-csv-count",
                "python-atomic-write",
                "python-dedupe-in-order",
                "python-gil",
                "docker-or-vm"
            })
    void aRemarkAroundTheModelAnswerHardlyMovesIt(String id) {
        Question question = BANK.find(id).orElseThrow();
        String right = question.body().modelAnswer();
        double score = score(question, right);

        assertThat(score).isGreaterThan(0.9);
        assertThat(BEFORE)
                .allSatisfy(aside ->
                        assertThat(score(question, Asides.before(aside, right))).isCloseTo(score, within(0.15)));
        assertThat(AFTER)
                .allSatisfy(aside ->
                        assertThat(score(question, Asides.after(right, aside))).isCloseTo(score, within(0.15)));
    }

    private static double score(Question question, String text) {
        return GRADING.grade(question, text).score();
    }
}
