package dev.whetstone.grading;

import dev.whetstone.grading.TrialAnswers.Answer;
import dev.whetstone.grading.TrialAnswers.Intent;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.TextGradingConfiguration;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Grades answers that are nobody's samples, each question with its own samples, and prints for each kind of question and of answer the
 * mean score, how often the right one is the best of its five, and how far off the grader is where it is sure and where it is not.
 * Arguments: files of answers; {@code each} before them prints every answer too.
 */
public final class TrialBenchmark {

    /** An answer and what became of it. */
    private record Tried(Answer answer, Kind form, double score, boolean unsure) {

        double error() {
            return Math.abs(score - answer.grade());
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "%-30s %-8s %.2f %s",
                    answer.question(),
                    answer.intent(),
                    score,
                    unsure ? "unsure" : "");
        }
    }

    private TrialBenchmark() {}

    public static void main(String[] arguments) {
        Grading grading = new Grading(TextGradingConfiguration.graders(EmbeddingModel.shipped()));
        QuestionBank bank = new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank();
        List<String> files = new ArrayList<>(List.of(arguments));
        boolean each = files.remove("each");
        for (String file : files) {
            List<Tried> tried = TrialAnswers.of(file).stream()
                    .map(answer -> tried(grading, bank.find(answer.question()).orElseThrow(), answer))
                    .toList();
            if (each) {
                tried.forEach(one -> System.out.println(one.line()));
            }
            System.out.println(file);
            print(tried, Kind.SHORT);
            print(tried, Kind.CODE);
        }
    }

    private static Tried tried(Grading grading, Question question, Answer answer) {
        Grade grade = grading.grade(question, answer.text());
        return new Tried(answer, question.kind(), grade.score(), grade.certainty() != Grade.Certainty.CERTAIN);
    }

    private static void print(List<Tried> all, Kind form) {
        List<Tried> tried = all.stream().filter(one -> one.form() == form).toList();
        for (Intent intent : Intent.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%s %-8s mean %.2f%n",
                    form,
                    intent,
                    mean(tried, one -> one.answer().intent() == intent, false));
        }
        long best = tried.stream().filter(one -> isBest(one, tried)).count();
        long questions =
                tried.stream().map(one -> one.answer().question()).distinct().count();
        System.out.printf(
                Locale.ROOT,
                "%s right is best %d of %d, unsure %d of %d, error %.3f, where sure %.3f, where unsure %.3f, off by more than .25 and sure %d%n",
                form,
                best,
                questions,
                tried.stream().filter(Tried::unsure).count(),
                tried.size(),
                mean(tried, one -> true, true),
                mean(tried, one -> !one.unsure(), true),
                mean(tried, Tried::unsure, true),
                tried.stream()
                        .filter(one -> !one.unsure() && one.error() > 0.25)
                        .count());
    }

    private static double mean(List<Tried> tried, Predicate<Tried> which, boolean error) {
        return tried.stream()
                .filter(which)
                .mapToDouble(one -> error ? one.error() : one.score())
                .average()
                .orElse(Double.NaN);
    }

    private static boolean isBest(Tried right, List<Tried> tried) {
        return right.answer().intent() == Intent.RIGHT
                && tried.stream()
                        .filter(one -> !one.answer().intent().isRight())
                        .filter(one ->
                                one.answer().question().equals(right.answer().question()))
                        .allMatch(one -> one.score() < right.score());
    }
}
