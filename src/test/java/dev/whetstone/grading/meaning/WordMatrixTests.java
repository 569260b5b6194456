package dev.whetstone.grading.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordMatrixTests {

    private static final EmbeddingModel MODEL = EmbeddingModel.shipped();

    private final Random random = new Random(7);

    @Test
    void everyWordOfAnAnswerIsAsNearToEveryKnownOneAsByTheirDotProduct() {
        List<MeaningWord> known = words(130);
        List<MeaningWord> answer = words(37);

        List<MeaningWord> compared = new WordMatrix(MODEL, known).compared(answer);

        assertThat(compared).hasSameSizeAs(answer);
        for (int i = 0; i < answer.size(); i++) {
            assertThat(compared.get(i).stem()).isEqualTo(answer.get(i).stem());
            for (MeaningWord one : known) {
                double plain = answer.get(i).near(one);
                assertThat(compared.get(i).near(one)).isEqualTo(plain, within(1e-5));
                assertThat(one.near(compared.get(i))).isEqualTo(plain, within(1e-5));
            }
        }
    }

    @Test
    void theProductIsTakenAndNotComputedAgain() {
        MeaningWord known = word("known", 0);
        MeaningWord compared = new WordMatrix(MODEL, List.of(known))
                .compared(List.of(word("other", 0)))
                .get(0);

        assertThat(compared.known().to(known)).isEqualTo(1);
        assertThat(compared.known().to(word("known", 0)))
                .as("another of the same letters is no word of the matrix")
                .isNaN();
    }

    @Test
    void aWordThatIsNotHeldIsComparedByItself() {
        MeaningWord compared = new WordMatrix(MODEL, words(3))
                .compared(List.of(word("one", 1)))
                .get(0);

        assertThat(compared.near(word("same", 1))).isEqualTo(1);
        assertThat(compared.near(word("across", 2))).isZero();
    }

    @Test
    void nothingIsComparedWithNothing() {
        List<MeaningWord> answer = words(2);

        assertThat(new WordMatrix(MODEL, List.of()).compared(answer)).isEqualTo(answer);
        assertThat(new WordMatrix(MODEL, answer).compared(List.of())).isEmpty();
    }

    private List<MeaningWord> words(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    float[] vector = new float[Encoding.SIZE];
                    for (int d = 0; d < vector.length; d++) {
                        vector[d] = random.nextFloat() - 0.3f;
                    }
                    return new MeaningWord("word" + i, Vectors.normal(vector));
                })
                .toList();
    }

    private static MeaningWord word(String stem, int direction) {
        float[] vector = new float[Encoding.SIZE];
        vector[direction] = 1;
        return new MeaningWord(stem, vector);
    }
}
