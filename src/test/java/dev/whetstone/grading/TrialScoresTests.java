package dev.whetstone.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.grading.TrialAnswers.Answer;
import dev.whetstone.grading.TrialAnswers.Intent;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.TextGradingConfiguration;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How sets of answers that are nobody's samples are graded, each question with its own samples. */
class TrialScoresTests {

    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();
    private static final Grading GRADING = new Grading(TextGradingConfiguration.graders(EmbeddingModel.shipped()));

    private static Map<String, Map<Intent, Double>> scores(Kind kind) {
        return TrialAnswers.of("trial-three.txt").stream()
                .filter(answer -> asked(answer).kind() == kind)
                .collect(Collectors.groupingBy(
                        Answer::question, Collectors.toMap(Answer::intent, TrialScoresTests::score)));
    }

    private static double score(Answer answer) {
        return GRADING.grade(asked(answer), answer.text()).score();
    }

    private static Question asked(Answer answer) {
        return BANK.find(answer.question()).orElseThrow();
    }

    private static Map<Intent, Double> means(Map<String, Map<Intent, Double>> scores) {
        return Arrays.stream(Intent.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        intent -> scores.values().stream()
                                .mapToDouble(five -> five.getOrDefault(intent, 0.0))
                                .average()
                                .orElse(0)));
    }

    @Test
    void rightProseIsToldFromHalfAndFromAllThatIsWrong() {
        Map<String, Map<Intent, Double>> scores = scores(Kind.SHORT);
        Map<Intent, Double> means = means(scores);

        assertThat(means.get(Intent.RIGHT)).isGreaterThan(0.83);
        assertThat(means.get(Intent.HALF)).isCloseTo(0.5, within(0.15));
        assertThat(means.get(Intent.WRONG)).isLessThan(0.1);
        assertThat(means.get(Intent.NEGATED)).isLessThan(0.12);
        assertThat(means.get(Intent.LIST)).isLessThan(0.1);
        assertThat(scores.values().stream().filter(TrialScoresTests::isRightBest))
                .hasSizeGreaterThanOrEqualTo(9);
    }

    /** Of the eighth set, which was written with notes as a phone types them. */
    @Test
    void rightNotesAreNoListsAndWhatIsNotKnownTakesNothing() {
        assertThat(mean("trial-eight.txt", Kind.SHORT, Intent.TERSE)).isGreaterThan(0.8);
        assertThat(mean("trial-eight.txt", Kind.SHORT, Intent.LIST)).isLessThan(0.03);
        assertThat(mean("trial-eight.txt", Kind.CODE, Intent.REMARK)).isGreaterThan(0.8);
    }

    /** Of the ninth set, whose authors talk, and say in passing what something is not. */
    @Test
    void whatIsDeniedInPassingIsNotAllThatIsSaid() {
        assertThat(mean("trial-nine.txt", Kind.SHORT, Intent.CHATTY)).isGreaterThan(0.9);
        assertThat(mean("trial-nine.txt", Kind.CODE, Intent.RIGHT)).isGreaterThan(0.75);
        assertThat(mean("trial-nine.txt", Kind.SHORT, Intent.NEGATED)).isLessThan(0.15);
    }

    /** Of the tenth set, whose programs have calls and columns that changed places. */
    @Test
    void whatHasChangedPlacesIsNotRight() {
        assertThat(mean("trial-ten.txt", Kind.CODE, Intent.SWAPPED)).isLessThan(0.3);
        assertThat(mean("trial-ten.txt", Kind.CODE, Intent.HALF)).isLessThan(0.66);
        assertThat(mean("trial-ten.txt", Kind.CODE, Intent.RIGHT)).isGreaterThan(0.85);
    }

    /** Of the eleventh set, whose questions were mostly in none before. */
    @Test
    void whatStandsInAnothersPlaceOrIsTurnedRoundScoresLittleInPythonToo() {
        Map<Intent, Double> means = TrialAnswers.of("trial-eleven.txt").stream()
                .collect(Collectors.groupingBy(Answer::intent, Collectors.averagingDouble(TrialScoresTests::score)));

        assertThat(means.get(Intent.RIGHT)).isGreaterThan(0.75);
        assertThat(means.get(Intent.NEGATED)).isLessThan(0.1);
        assertThat(means.get(Intent.SWAPPED)).isLessThan(0.6);
        assertThat(means.get(Intent.LIST)).isLessThan(0.1);
    }

    /** By reading, a program may surely be worth nothing, but none is surely right that is not known. */
    @ParameterizedTest
    @ValueSource(strings = {"trial-nine.txt", "trial-ten.txt", "trial-eleven.txt"})
    void whatIsSureOfAProgramIsSeldomFarOff(String file) {
        List<Told> told = TrialAnswers.of(file).stream()
                .filter(answer -> asked(answer).kind() == Kind.CODE)
                .map(answer -> new Told(answer, GRADING.grade(asked(answer), answer.text())))
                .toList();
        assertThat(told.stream().filter(Told::sure)).noneMatch(one -> one.error() > 0.25);
        assertThat(told.stream().filter(one -> one.answer().intent().isRight()))
                .noneMatch(one -> one.sure() && one.grade().score() < 0.7);
        assertThat(told.stream().filter(one -> !one.answer().intent().isRight()))
                .noneMatch(one -> one.sure() && one.grade().score() > 0.3);
        assertThat(error(told, false)).isGreaterThan(2 * error(told, true));
        assertThat(told.stream().filter(Told::isWorthless).filter(Told::sure).count())
                .isGreaterThan(told.stream().filter(Told::isWorthless).count() * 3 / 5);
    }

    private static double error(List<Told> told, boolean sure) {
        return told.stream()
                .filter(one -> one.sure() == sure)
                .mapToDouble(Told::error)
                .average()
                .orElseThrow();
    }

    private record Told(Answer answer, Grade grade) {

        boolean sure() {
            return grade.certainty() == Grade.Certainty.CERTAIN;
        }

        double error() {
            return Math.abs(grade.score() - answer.grade());
        }

        boolean isWorthless() {
            return answer.intent() == Intent.WRONG
                    || answer.intent() == Intent.NEGATED
                    || answer.intent() == Intent.LIST;
        }
    }

    private static double mean(String file, Kind kind, Intent intent) {
        return TrialAnswers.of(file).stream()
                .filter(answer -> answer.intent() == intent && asked(answer).kind() == kind)
                .mapToDouble(TrialScoresTests::score)
                .average()
                .orElseThrow();
    }

    private static boolean isRightBest(Map<Intent, Double> five) {
        return five.entrySet().stream()
                .filter(one -> one.getKey() != Intent.RIGHT)
                .allMatch(one -> one.getValue() < five.getOrDefault(Intent.RIGHT, 0.0));
    }
}
