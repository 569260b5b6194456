package dev.whetstone.grading.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.text.language.Word.Polarity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a negation reaches. */
class ReadingTests {

    @ParameterizedTest
    @ValueSource(strings = {"->", "=>", "\u2192", "=", "+", ",", "but"})
    void aSignBetweenClausesOfNotesEndsWhatIsDenied(String sign) {
        assertThat(Reading.prose("partition not registered " + sign + " query reads nothing", Set.of()).stream()
                        .flatMap(List::stream)
                        .filter(word -> word.surface().equals("query")))
                .extracting(Word::polarity)
                .containsExactly(Polarity.PLAIN);
    }
}
