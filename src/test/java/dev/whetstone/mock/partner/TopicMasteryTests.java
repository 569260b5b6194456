package dev.whetstone.mock.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Ledger;
import dev.whetstone.testing.World;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicMasteryTests {

    private final TopicMastery mastery =
            new TopicMastery(World.begin().bean(Ledger.class), List.of(member -> List.of("sql", "spark")));

    @Test
    void whatFeedbackToldToPractiseCountsAsAWeaknessButNothingIsMadeStronger() {
        assertThat(mastery.withFeedback(Map.of("sql", 0.9, "spark", 0.1, "python", 0.7), "ann"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("sql", 0.3, "spark", 0.1, "python", 0.7));
        assertThat(mastery.withFeedback(Map.of(), "ann")).containsEntry("sql", 0.3);
    }
}
