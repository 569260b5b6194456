package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.language.KnownWords;
import dev.whetstone.grading.text.language.Reading;
import dev.whetstone.grading.text.language.Word;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.Rubric.Point;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is told before the reveal must not give a missing key point away. */
class VerdictLeakTests {

    private final Grading grading = new Grading(TextGradingConfiguration.graders(EmbeddingModel.off()));

    @TestFactory
    Stream<DynamicTest> noVerdictNamesWhatIsMissing() {
        List<Question> packed = List.copyOf(new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank()
                .all());
        return Stream.concat(
                        Stream.of(
                                Samples.lazy(),
                                Samples.code(),
                                Samples.choice("A tuple", "A list"),
                                Samples.output("[7]")),
                        packed.stream())
                .filter(question -> question.kind() != Kind.SQL)
                .map(question -> DynamicTest.dynamicTest(question.id(), () -> check(question)));
    }

    @Test
    void aLeakWouldBeFound() {
        Point missed = Samples.lazy().points().points().get(1);
        Set<String> told = pairs("You forgot that an action such as collect triggers the execution.", Set.of());

        assertThat(pairs(missed.says(), Set.of())).containsAnyElementsOf(told);
    }

    private void check(Question question) {
        for (String answer : answers(question)) {
            Grade grade = grading.grade(question, answer);
            Set<String> told =
                    pairs(grade.verdict(), KnownWords.of(question.body().prompt() + "\n" + answer));
            Stream<String> secrets = question.rubric().stream()
                    .flatMap(rubric -> Stream.of(rubric.points(), rubric.bonus(), rubric.redFlags()))
                    .flatMap(List::stream)
                    .filter(point -> !grade.met().contains(point.id()))
                    .flatMap(Point::wordings);
            Stream.concat(secrets, Stream.of(question.body().modelAnswer()))
                    .forEach(secret -> assertThat(pairs(secret, Set.of()))
                            .as("%s, told %s", answer, grade.verdict())
                            .doesNotContainAnyElementsOf(told.isEmpty() ? Set.of("\n") : told));
        }
    }

    private static List<String> answers(Question question) {
        String model = question.body().modelAnswer();
        List<String> answers = new ArrayList<>(List.of(
                "I do not know",
                "a",
                "b",
                question.body().prompt(),
                model.substring(0, model.length() / 2),
                "x = 1\nprint(x)"));
        question.rubric()
                .map(Rubric::points)
                .ifPresent(points -> answers.add(points.get(0).says()));
        question.rubric().map(Rubric::redFlags).ifPresent(flags -> flags.forEach(flag -> answers.add(flag.says())));
        return answers;
    }

    /** Neighbouring words with a meaning, without those that are known anyway. */
    private static Set<String> pairs(String text, Set<String> known) {
        Set<String> pairs = new HashSet<>();
        for (List<Word> sentence : Reading.prose(text, known)) {
            List<String> stems =
                    sentence.stream().filter(Word::content).map(Word::stem).toList();
            for (int i = 1; i < stems.size(); i++) {
                pairs.add(stems.get(i - 1) + " " + stems.get(i));
            }
        }
        return pairs;
    }
}
