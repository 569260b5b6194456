package dev.whetstone.grading.text;

import dev.whetstone.grading.Grading;
import dev.whetstone.grading.SampleGrade;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.Question;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.List;
import java.util.Locale;

/** Prints how each of the bank's samples would be graded if it were not known: kind, question, a person's grade, the grader's, whether it is sure. */
final class SampleBenchmark {

    private SampleBenchmark() {}

    public static void main(String[] arguments) {
        Grading grading = new Grading(TextGradingConfiguration.graders(EmbeddingModel.shipped()));
        new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank()
                .all()
                .forEach(question -> print(question, grading.withheld(question)));
    }

    private static void print(Question question, List<SampleGrade> withheld) {
        for (int i = 0; i < withheld.size(); i++) {
            SampleGrade grade = withheld.get(i);
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%.2f\t%.2f\t%s\t%s%n",
                    question.kind(),
                    question.id(),
                    grade.given(),
                    grade.score(),
                    grade.unsure() ? "unsure" : "sure",
                    question.samples().get(i).why());
        }
    }
}
