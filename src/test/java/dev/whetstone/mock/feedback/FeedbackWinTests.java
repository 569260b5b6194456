package dev.whetstone.mock.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FeedbackWinTests {

    @Test
    void whatWentUpMostIsSaidAndNothingElse() {
        List<MockFeedback> before = List.of(feedback(Map.of("communication", 2, "growth", 3)));
        assertThat(FeedbackWin.of(List.of(feedback(Map.of("communication", 4, "growth", 4))), before))
                .hasValue("**A small win:** communication went up to 4.0, from 2.0 before.");
        assertThat(FeedbackWin.of(List.of(feedback(Map.of("communication", 1, "growth", 3))), before))
                .isEmpty();
        assertThat(FeedbackWin.of(List.of(feedback(Map.of("communication", 4))), List.of()))
                .as("the first feedback went up from nothing")
                .isEmpty();
    }

    private static MockFeedback feedback(Map<String, Integer> scores) {
        return new MockFeedback("f", "s", "ben", "ann", "ann", scores, Map.of(), Set.of(1, 2, 3), false, Instant.EPOCH);
    }
}
