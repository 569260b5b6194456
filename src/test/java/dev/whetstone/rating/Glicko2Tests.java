package dev.whetstone.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the worked example of Glickman's paper, with its rounding. */
class Glicko2Tests {

    private static final Rating PLAYER = new Rating(1500, 200, 0.06);

    private static Glicko2.Game against(double value, double deviation, double score) {
        return new Glicko2.Game(new Rating(value, deviation, 0.06), score);
    }

    @Test
    void thePapersPlayerEndsWhereThePaperSays() {
        Rating after =
                Glicko2.after(PLAYER, List.of(against(1400, 30, 1), against(1550, 100, 0), against(1700, 300, 0)));
        assertThat(after.value()).isCloseTo(1464.06, within(0.01));
        assertThat(after.deviation()).isCloseTo(151.52, within(0.01));
        assertThat(after.volatility()).isCloseTo(0.05999, within(0.00001));
    }

    @Test
    void whoDoesNotPlayIsOnlyLessCertain() {
        Rating after = Glicko2.after(PLAYER, List.of());
        assertThat(after.value()).isEqualTo(1500);
        assertThat(after.deviation()).isCloseTo(200.2714, within(0.0001));
        assertThat(after.volatility()).isEqualTo(0.06);
        assertThat(Glicko2.idle(PLAYER, 3).deviation())
                .isCloseTo(
                        Glicko2.idle(Glicko2.idle(Glicko2.idle(PLAYER, 1), 1), 1)
                                .deviation(),
                        within(1e-9));
        assertThat(Glicko2.idle(PLAYER, 100_000).deviation()).isEqualTo(350);
    }

    @Test
    void theOrderOfGamesDoesNotMatterAndHalfAPointBetweenEqualsMovesNobody() {
        Rating one = Glicko2.after(PLAYER, List.of(against(1400, 30, 1), against(1700, 300, 0.25)));
        Rating other = Glicko2.after(PLAYER, List.of(against(1700, 300, 0.25), against(1400, 30, 1)));
        assertThat(one.value()).isCloseTo(other.value(), within(1e-9));
        assertThat(Glicko2.after(PLAYER, List.of(against(1500, 350, 0.5))).value())
                .isEqualTo(1500);
    }

    /** A surprise so large that the step for the volatility looks above what it was. */
    @Test
    void aGreatSurpriseMakesMoreErratic() {
        Rating after = Glicko2.after(
                new Rating(1500, 40, 0.06), List.of(against(2400, 30, 1), against(2400, 30, 1), against(2400, 30, 1)));
        assertThat(after.volatility()).isGreaterThan(0.06);
        assertThat(after.value()).isGreaterThan(1500);
    }
}
