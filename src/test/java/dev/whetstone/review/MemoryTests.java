package dev.whetstone.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Against the vectors the authors of FSRS publish with their reference implementation, py-fsrs. */
class MemoryTests {

    private static final Recall AGAIN = Recall.AGAIN;
    private static final Recall GOOD = Recall.GOOD;

    /** Their card is shown again after ten minutes at first and after it was forgotten: on the same day. */
    @Test
    void theIntervalsOfARowOfReviewsAreThePublishedOnes() {
        Memory memory = Memory.first(GOOD);
        List<Integer> intervals = new ArrayList<>();
        long passed = 0;
        for (Recall recall : List.of(GOOD, GOOD, GOOD, GOOD, GOOD, AGAIN, AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD)) {
            memory = memory.next(recall, passed);
            passed = recall == AGAIN ? 0 : memory.interval();
            intervals.add((int) passed);
        }
        assertThat(intervals).containsExactly(2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21);
    }

    @Test
    void stabilityAndDifficultyAreThePublishedOnes() {
        Memory memory = Memory.first(AGAIN);
        for (int days : List.of(0, 1, 3, 8, 21)) {
            memory = memory.next(GOOD, days);
        }
        assertThat(memory.stability()).isCloseTo(53.62691, within(0.0001));
        assertThat(memory.difficulty()).isCloseTo(6.3574867, within(0.0001));
    }

    @Test
    void whatIsKnownTenTimesIsAsEasyAsCanBe() {
        Memory memory = Memory.first(Recall.EASY);
        for (int i = 0; i < 9; i++) {
            memory = memory.next(Recall.EASY, 0);
        }
        assertThat(memory.difficulty()).isEqualTo(1);
    }

    @Test
    void afterItsStabilityItIsKnownInNineOfTenCases() {
        assertThat(new Memory(10, 5).retrievability(10)).isCloseTo(0.9, within(1e-9));
        assertThat(new Memory(10, 5).interval()).isEqualTo(10);
        assertThat(new Memory(0.01, 5).interval()).isEqualTo(1);
        assertThat(new Memory(1e9, 5).interval()).isEqualTo(36_500);
    }

    @Test
    void gradesBelowSixtyPercentAreForgotten() {
        assertThat(List.of(0.0, 0.59, 0.6, 0.74, 0.75, 0.94, 0.95, 1.0))
                .extracting(Recall::of)
                .containsExactly(AGAIN, AGAIN, Recall.HARD, Recall.HARD, GOOD, GOOD, Recall.EASY, Recall.EASY);
    }
}
