package dev.whetstone.award;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Scoring.Attempt;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTests {

    private static int points(int base, Attempt... attempts) {
        return Scoring.points(base, List.of(attempts), false);
    }

    @ParameterizedTest
    @CsvSource({"10, 1, 10", "20, 1, 20", "30, 1, 30", "10, 0.5, 5", "10, 0.25, 3", "10, 0.24, 2", "30, 0.333, 10"})
    void anAnswerEarnsItsBaseTimesItsGradeRoundedHalfUp(int base, double grade, int expected) {
        assertThat(points(base, new Attempt(grade, 0))).isEqualTo(expected);
    }

    @Test
    void anHonestAttemptEarnsAtLeastTwo() {
        assertThat(points(10, new Attempt(0, 0))).isEqualTo(2);
        assertThat(points(10, new Attempt(0.1, 3))).isEqualTo(2);
    }

    @Test
    void noAttemptEarnsNothing() {
        assertThat(points(30)).isZero();
    }

    @Test
    void whoPeekedEarnsNothing() {
        assertThat(Scoring.points(30, List.of(new Attempt(1, 0)), true)).isZero();
    }

    @Test
    void theBestAttemptCounts() {
        assertThat(points(20, new Attempt(0.9, 0), new Attempt(0.2, 0))).isEqualTo(18);
        assertThat(points(20, new Attempt(0.2, 0), new Attempt(0.9, 0))).isEqualTo(17);
    }

    @Test
    void eachFurtherAttemptCostsATwentiethOfTheBase() {
        assertThat(points(20, new Attempt(0, 0), new Attempt(1, 0))).isEqualTo(19);
        assertThat(points(20, new Attempt(0, 0), new Attempt(0, 0), new Attempt(1, 0)))
                .isEqualTo(18);
    }

    @Test
    void furtherAttemptsCostAtMostHalf() {
        for (int wrong : new int[] {10, 11, 19}) {
            List<Attempt> attempts = new java.util.ArrayList<>(Collections.nCopies(wrong, new Attempt(0, 0)));
            attempts.add(new Attempt(1, 0));
            assertThat(Scoring.points(20, attempts, false)).isEqualTo(10);
        }
    }

    @Test
    void eachHintCostsATenth() {
        assertThat(points(20, new Attempt(1, 1))).isEqualTo(18);
        assertThat(points(20, new Attempt(1, 3))).isEqualTo(14);
    }

    @Test
    void aHintTakenAfterwardsDoesNotMakeAnEarlierAttemptCheaper() {
        assertThat(points(20, new Attempt(0.9, 0), new Attempt(0.95, 2))).isEqualTo(18);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 2", "5, 5", "6, 5", "300, 5"})
    void aStreaksBonusIsCapped(int length, int bonus) {
        assertThat(Scoring.streakBonus(length)).isEqualTo(bonus);
    }
}
