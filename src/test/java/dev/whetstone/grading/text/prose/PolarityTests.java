package dev.whetstone.grading.text.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.meaning.EmbeddingModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When an answer is told that it says the contrary of a key point. */
class PolarityTests {

    private static final EmbeddingModel MODEL = EmbeddingModel.shipped();

    private record Case(boolean contrary, String point, String answer) {

        boolean isRight() {
            return contradicts(point, answer) == contrary;
        }
    }

    @Test
    void contradictionsAreToldFromAgreement() throws IOException {
        List<Case> cases = cases();
        List<Case> wrong = cases.stream().filter(one -> !one.isRight()).toList();

        assertThat(cases).hasSizeGreaterThanOrEqualTo(60);
        assertThat(wrong.size() * 20).as(() -> wrong.toString()).isLessThanOrEqualTo(cases.size());
    }

    @Test
    void agreementIsHardlyEverCalledAContradiction() throws IOException {
        assertThat(cases().stream().filter(one -> !one.contrary() && !one.isRight()))
                .hasSizeLessThanOrEqualTo(1);
    }

    private static boolean contradicts(String point, String answer) {
        Wanted wanted = Wanted.of(point, MeantText.written(MODEL, point).sentences(), Set.of());
        return Stance.of(wanted, MeantText.written(MODEL, answer)).contradicts();
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PolarityTests.class.getResourceAsStream("/grading/polarity.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Case(cells[0].equals("yes"), cells[1], cells[2]))
                    .toList();
        }
    }
}
