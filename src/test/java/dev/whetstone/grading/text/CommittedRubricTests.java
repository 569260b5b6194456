package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grading;
import dev.whetstone.question.ContentConfiguration;
import dev.whetstone.question.LoadedQuestion;
import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommittedRubricTests {

    @Test
    void everyPackedQuestionCanBeGradedFairly() {
        Grading grading = new Grading(TextGradingConfiguration.graders());
        List<LoadedQuestion> loaded = new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .loaded();

        assertThat(loaded.stream().flatMap(question -> problems(grading, question)))
                .isEmpty();
    }

    private static java.util.stream.Stream<Problem> problems(Grading grading, LoadedQuestion loaded) {
        return grading.check(loaded.question()).stream().map(flaw -> loaded.problem(flaw.key(), flaw.reason()));
    }
}
