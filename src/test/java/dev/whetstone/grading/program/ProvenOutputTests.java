package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grader.Flaw;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.TextGradingConfiguration;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the bank says that programs print, held to what they print. */
class ProvenOutputTests {

    private final Grading grading = new Grading(ProgramGraders.around(
            TextGradingConfiguration.graders(EmbeddingModel.off()), SharedRunner.RUNNER, SharedRunner.FRAMES));

    @Test
    void everyProgramOfTheBankPrintsWhatItsQuestionSays() {
        SharedRunner.isNeeded();
        List<String> wrong = new ArrayList<>();
        for (Question question : questions()) {
            for (Flaw flaw : grading.check(question)) {
                wrong.add(question.id() + ": " + flaw.reason());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aQuestionThatSaysSomethingElseIsFound() {
        SharedRunner.isNeeded();
        OutputQuestion right = questions().stream()
                .filter(question -> question.head().topic().equals("python"))
                .findFirst()
                .orElseThrow();
        OutputQuestion wrong = new OutputQuestion(right.head(), right.body(), "something else", List.of());

        assertThat(grading.check(wrong)).extracting(Flaw::key).contains("/output/expect");
    }

    private static List<OutputQuestion> questions() {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                        .filter(OutputQuestion.class::isInstance)
                        .map(OutputQuestion.class::cast)
                        .toList();
    }
}
