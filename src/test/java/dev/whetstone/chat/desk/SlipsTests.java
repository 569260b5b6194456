package dev.whetstone.chat.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTests {

    private static final List<String> NAMES =
            List.of("leaderboard", "hint", "help", "hide", "settings", "setup", "me", "why", "streak");

    @ParameterizedTest
    @CsvSource({
        "leaderbord, leaderboard",
        "leadrebaord, leaderboard",
        "hnit, hint",
        "hlep, help",
        "setings, settings",
        "steak, streak",
        "hints, hint"
    })
    void theNearestIsMeant(String typed, String meant) {
        assertThat(Slips.nearest(typed, NAMES)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"my", "m", "nonsense", "weather", "x", "boards"})
    void whatIsNoSlipMeansNothing(String typed) {
        assertThat(Slips.nearest(typed, NAMES)).isEmpty();
    }

    @Test
    void aLongWordIsNotCompared() {
        assertThat(Slips.nearest("x".repeat(40_000), NAMES)).isEmpty();
    }
}
