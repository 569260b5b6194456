package dev.whetstone.grading.text;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.question.ContentConfiguration;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionLoader;
import java.util.List;
import java.util.Locale;

/** Prints how each of the bank's samples would be graded if it were not known: kind, question, given score, prior, estimate, sd. */
final class SampleBenchmark {

    private SampleBenchmark() {}

    public static void main(String[] arguments) {
        EmbeddingModel model = EmbeddingModel.shipped();
        List<Question> bank = List.copyOf(new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank()
                .all());
        for (Question question : bank) {
            if (!question.samples().isEmpty()) {
                print(question, Taught.of(model, question, question.rubric().orElseThrow()));
            }
        }
    }

    private static void print(Question question, Taught taught) {
        List<Estimate> estimates = taught.leftOut();
        for (int i = 0; i < estimates.size(); i++) {
            Taught.Seen judged = taught.samples().get(i);
            System.out.printf(
                    Locale.ROOT,
                    "%s\t%s\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%s%n",
                    question.kind(),
                    question.id(),
                    question.samples().get(i).score(),
                    judged.prior(),
                    estimates.get(i).score(),
                    estimates.get(i).sd(),
                    judged.ceiling(),
                    question.samples().get(i).why());
        }
    }
}
