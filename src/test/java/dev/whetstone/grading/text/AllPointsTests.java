package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever has all key points and could still improve the answer is told what is left: "3 of 3" alone leaves them guessing. */
class AllPointsTests {

    private static final double WHOLE = 0.9;

    /** All of them, and no sentence after the count that says why it is not everything. */
    private static final Pattern ALL_AND_NOTHING =
            Pattern.compile("(?s).*\\b(\\d+) of \\1 key points(, read from [^.]*(“.*”)?)?\\.\\s*");

    @Test
    void noAnswerWithAllKeyPointsIsSentBackWithoutAWord() {
        Grading grading = new Grading(TextGradingConfiguration.graders(EmbeddingModel.off()));
        List<String> unexplained = new ArrayList<>();
        int all = 0;
        for (Question question : prose()) {
            for (String answer : answers(question)) {
                Grade grade = grading.grade(question, answer);
                all += grade.missed().isEmpty() ? 1 : 0;
                unexplained(question, grade).ifPresent(unexplained::add);
            }
        }
        assertThat(all).as("answers with all key points").isGreaterThan(50);
        assertThat(unexplained).isEmpty();
    }

    @Test
    void aCountWithoutAReasonWouldBeFound() {
        assertThat("You have 3 of 3 key points.").matches(ALL_AND_NOTHING);
        assertThat("That is right. I count 2 of 2 key points, read from “it is lazy”, “an action runs it”.")
                .matches(ALL_AND_NOTHING);
        assertThat("You have 3 of 3 key points. Some of it is said only in part.")
                .doesNotMatch(ALL_AND_NOTHING);
        assertThat("You have 2 of 3 key points.").doesNotMatch(ALL_AND_NOTHING);
    }

    private static Optional<String> unexplained(Question question, Grade grade) {
        boolean sentBack = grade.score() < WHOLE && grade.missed().isEmpty();
        return sentBack && ALL_AND_NOTHING.matcher(grade.verdict()).matches()
                ? Optional.of(question.id() + " " + grade.score() + ": " + grade.verdict())
                : Optional.empty();
    }

    private static List<Question> prose() {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                        .filter(question -> question.kind() == Kind.SHORT)
                        .toList();
    }

    private static List<String> answers(Question question) {
        List<Point> points = question.rubric().map(Rubric::points).orElse(List.of());
        Stream<String> said = points.stream().map(Point::says);
        return List.of(
                question.body().modelAnswer(),
                said.collect(Collectors.joining(". ")),
                points.stream()
                        .map(Point::says)
                        .map(one -> "Well, " + one)
                        .collect(Collectors.joining(", and maybe ")));
    }
}
