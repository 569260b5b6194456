package dev.whetstone.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextsTests {

    private static final String ROCKET = "🚀";

    @Test
    void anEmojiIsNeverCutInTwo() {
        assertThat(Texts.shortened("ab" + ROCKET + "cd", 4)).isEqualTo("ab…");
        assertThat(Texts.shortened("ab" + ROCKET + "cd", 5)).isEqualTo("ab" + ROCKET + "…");
        assertThat(Texts.shortened("ab" + ROCKET, 4)).isEqualTo("ab" + ROCKET);
    }

    @Test
    void whatIsTooLongIsCutBetweenTwoCharacters() {
        String text = "x".repeat(Act.MOST - 1) + ROCKET + "tail";
        assertThat(Act.capped(text)).isEqualTo("x".repeat(Act.MOST - 1));
    }

    @Test
    void halfAnEmojiIsReplaced() {
        String half = ROCKET.substring(0, 1);
        String capped = Act.capped("a" + half + "b" + ROCKET.substring(1));
        assertThat(capped).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(capped)).isTrue();
    }

    @Test
    void soundTextIsKeptAsItIs() {
        assertThat(Act.capped("Ω " + ROCKET + " \u202E")).isEqualTo("Ω " + ROCKET + " \u202E");
        assertThat(Act.capped("")).isEmpty();
    }
}
