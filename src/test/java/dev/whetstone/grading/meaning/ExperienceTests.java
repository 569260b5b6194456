package dev.whetstone.grading.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.grading.meaning.Experience.Case;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperienceTests {

    private static final double[] GOOD = {1, 0.2};
    private static final double[] BAD = {-1, 0.2};

    private static final double[] ALIKE = {1, 1};

    private static List<Case> cases(String question, double right, double wrong) {
        return IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0
                        ? new Case(question, right, 0.1, new double[] {1, i / 20.0})
                        : new Case(question, wrong, 0.3, new double[] {-1, i / 20.0}))
                .toList();
    }

    private static List<Case> both(List<Case> first, List<Case> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    void anAnswerIsGradedAsThoseWithItsTraitsWereAndSaysHowFarOffThoseWere() {
        Experience experience = new Experience(cases("a", 1, 0), ALIKE, Tuning.CHOSEN);

        assertThat(experience.at(GOOD).score()).isGreaterThan(0.85);
        assertThat(experience.at(BAD).score()).isLessThan(0.15);
        assertThat(experience.at(BAD).sd())
                .isGreaterThan(2 * experience.at(GOOD).sd());
    }

    @Test
    void whatWasLearnedBeforeIsRememberedAndAQuestionCanStillBeLeftOut() {
        List<Case> known = both(cases("a", 1, 0), cases("b", 0, 1));
        Experience learned = new Experience(known, ALIKE, Tuning.CHOSEN);

        Experience remembered = new Experience(known, ALIKE, Tuning.CHOSEN, learned.learned());

        assertThat(remembered.at(GOOD)).isEqualTo(learned.at(GOOD));
        assertThat(remembered.at(GOOD, "b")).isEqualTo(learned.at(GOOD, "b"));
    }

    @Test
    void aQuestionThatIsLeftOutTeachesNothing() {
        List<Case> known = cases("a", 1, 0);
        List<Case> misleading = cases("b", 0, 1);
        double spread = new Experience(both(known, cases("b", 1, 0)), ALIKE, Tuning.CHOSEN)
                .at(GOOD, "b")
                .score();

        Experience experience = new Experience(both(known, misleading), ALIKE, Tuning.CHOSEN);

        assertThat(experience.at(GOOD).score()).isBetween(0.3, 0.7);
        assertThat(experience.at(GOOD, "b").score())
                .isCloseTo(spread, within(1e-6))
                .isGreaterThan(0.85);
        assertThat(experience.at(GOOD, "unheard of").score())
                .isEqualTo(experience.at(GOOD).score());
    }
}
