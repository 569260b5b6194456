package dev.whetstone.slack.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens at rest. */
class TokenCipherTests {

    static final String KEY = Base64.getEncoder()
            .encodeToString("0123456789abcdef0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final String OTHER = Base64.getEncoder().encodeToString(new byte[32]);

    @Test
    void aTokenComesBackFromItsPlace() {
        TokenCipher cipher = TokenCipher.of(KEY);
        String stored = cipher.encrypt("xoxb-ü", "T1|token");
        assertThat(stored).doesNotContain("xoxb");
        assertThat(cipher.decrypt(stored, "T1|token")).isEqualTo("xoxb-ü");
    }

    @Test
    void theSameTokenIsNeverStoredTheSame() {
        TokenCipher cipher = TokenCipher.of(KEY);
        assertThat(cipher.encrypt("xoxb-1", "T1|token")).isNotEqualTo(cipher.encrypt("xoxb-1", "T1|token"));
    }

    @Test
    void aTokenMovedToAnotherPlaceOrChangedIsNotRead() {
        TokenCipher cipher = TokenCipher.of(KEY);
        String stored = cipher.encrypt("xoxb-1", "T1|token");
        byte[] changed = Base64.getDecoder().decode(stored);
        changed[20] ^= 1;
        for (String bad : new String[] {Base64.getEncoder().encodeToString(changed), "", "AAAA", "no base64!"}) {
            assertThatThrownBy(() -> cipher.decrypt(bad, "T1|token"))
                    .isInstanceOf(TokenCipher.UnreadableException.class);
        }
        assertThatThrownBy(() -> cipher.decrypt(stored, "T2|token"))
                .isInstanceOf(TokenCipher.UnreadableException.class);
    }

    @Test
    void anEarlierKeyStillReads() {
        String stored = TokenCipher.of(OTHER).encrypt("xoxb-1", "T1|token");
        assertThatThrownBy(() -> TokenCipher.of(KEY).decrypt(stored, "T1|token"))
                .isInstanceOf(TokenCipher.UnreadableException.class);
        TokenCipher both = TokenCipher.of(KEY + ", " + OTHER);
        assertThat(both.decrypt(stored, "T1|token")).isEqualTo("xoxb-1");
        assertThat(TokenCipher.of(KEY).decrypt(both.encrypt("xoxb-2", "T1|token"), "T1|token"))
                .isEqualTo("xoxb-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "c2hvcnQ=", "not base64 at all!", "0123456789abcdef0123456789abcdef"})
    void aBadKeyIsRefusedWithAWayToMakeOne(String setting) {
        assertThatThrownBy(() -> TokenCipher.of(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("openssl rand -base64 32");
    }
}
