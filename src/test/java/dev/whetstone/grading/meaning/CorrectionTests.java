package dev.whetstone.grading.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CorrectionTests {

    private final View left = view(0);
    private final View right = view(1);

    @Test
    void withoutSamplesThePriorStandsAndNothingIsKnown() {
        Estimate estimate = new Correction(List.of(), new double[0], new double[0]).at(left, 0.4);

        assertThat(estimate.score()).isEqualTo(0.4);
        assertThat(estimate.sd()).isEqualTo(Math.sqrt(Kernel.PRIOR));
    }

    @Test
    void anAnswerLikeASampleIsPulledTowardsItsGradeAndBecomesSurer() {
        Correction learned = new Correction(List.of(left), new double[] {0.4}, new double[] {1});

        assertThat(learned.at(left, 0.4).score()).isBetween(0.8, 1.0);
        assertThat(learned.at(right, 0.4).score()).isBetween(0.4, 0.7);
        assertThat(learned.at(left, 0.4).sd()).isLessThan(learned.at(right, 0.4).sd());
    }

    @Test
    void samplesThatAreTheSameDoNoHarm() {
        Correction learned =
                new Correction(List.of(left, left, left), new double[] {0.4, 0.4, 0.4}, new double[] {1, 0, 1});

        assertThat(learned.at(left, 0.4).score()).isBetween(0.5, 0.8);
    }

    private static View view(int direction) {
        float[] vector = new float[Encoding.SIZE];
        vector[direction] = 1;
        MeaningWords words = new MeaningWords(List.of(new MeaningWord("word" + direction, vector)));
        return View.of(words, words, words);
    }
}
