package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Answers to the bank's questions that are nobody's samples: right, half right, wrong, turned around, a list of words. The grader was
 * made with an eye on them, so they show that it still does what it did and not how well it does on new ones.
 */
final class DevelopmentAnswers {

    /** One of them. */
    record Answer(String question, String kind, String text) {}

    private DevelopmentAnswers() {}

    static List<Answer> answers() {
        try (InputStream in =
                Objects.requireNonNull(DevelopmentAnswers.class.getResourceAsStream("/grading/development.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Answer(cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) {
        QuestionBank bank = new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank();
        ShortGrader grader = new ShortGrader(EmbeddingModel.shipped());
        for (Answer answer : answers()) {
            ShortQuestion question =
                    (ShortQuestion) bank.find(answer.question()).orElseThrow();
            Grade grade = grader.grade(question, answer.text());
            System.out.printf(
                    Locale.ROOT,
                    "%-30s %-8s %.2f %-8s %s%n",
                    answer.question(),
                    answer.kind(),
                    grade.score(),
                    grade.certainty(),
                    grade.verdict());
        }
    }
}
