package dev.whetstone.slack.install;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts tokens for the database with AES-256 in GCM, each with a nonce of its own and bound to the place it is stored in, so
 * that a token moved to another workspace's record does not decrypt.
 */
final class TokenCipher {

    static final String SETTING = "whetstone.slack-key";

    private static final String HOW = "make one with `openssl rand -base64 32`, keep it outside the database and out of"
            + " version control, and set it as WHETSTONE_SLACK_KEY";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<SecretKey> keys;
    private final SecureRandom random = new SecureRandom();

    private TokenCipher(List<SecretKey> keys) {
        this.keys = keys;
    }

    /**
     * @param setting 32 bytes in Base64; more such keys after commas are tried for what an earlier key encrypted
     * @throws BadSettingException with a sentence for whoever runs the bot, which does not repeat the setting
     */
    static TokenCipher of(String setting) {
        if (setting.isBlank()) {
            throw new BadSettingException("The key that encrypts workspaces' tokens is missing", HOW);
        }
        return new TokenCipher(
                Arrays.stream(setting.split(",", -1)).map(TokenCipher::key).toList());
    }

    private static SecretKey key(String base64) {
        byte[] bytes = decoded(base64.strip());
        if (bytes.length != KEY_BYTES) {
            throw new BadSettingException("WHETSTONE_SLACK_KEY is not 32 bytes in Base64", HOW);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    /** The token as it may be stored, for {@link #decrypt} with the same place. */
    String encrypt(String token, String place) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, place)
                    .doFinal(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                            .put(nonce)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES in GCM is missing from this Java", e);
        }
    }

    /** @throws UnreadableException if it was encrypted with another key, for another place, or changed since */
    String decrypt(String stored, String place) {
        byte[] bytes = decoded(stored);
        return keys.stream()
                .flatMap(key -> opened(key, bytes, place).stream())
                .findFirst()
                .orElseThrow(UnreadableException::new);
    }

    private static Optional<String> opened(SecretKey key, byte[] bytes, String place) {
        if (bytes.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
            byte[] token = cipher(Cipher.DECRYPT_MODE, key, nonce, place)
                    .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
            return Optional.of(new String(token, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException anotherKey) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String place) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** A stored token that none of the keys opens. */
    static final class UnreadableException extends RuntimeException {
        UnreadableException() {
            super("A workspace's token cannot be read with WHETSTONE_SLACK_KEY");
        }
    }
}
