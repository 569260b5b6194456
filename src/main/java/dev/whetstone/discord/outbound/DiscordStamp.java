package dev.whetstone.discord.outbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * Puts a mark on a message where nobody sees it: as the number of its first component, which Discord keeps and gives back. The
 * nonce made of the same mark lets Discord drop a second copy for some minutes.
 */
public final class DiscordStamp {

    /** Above the numbers Discord gives to components itself. */
    private static final int LOWEST = 1 << 20;

    private DiscordStamp() {}

    /** The number of one part of a marked message; {@code part} tells parts apart. */
    static int number(String mark, String part) {
        byte[] hash = hash(mark + "\n" + part);
        int number = ((hash[0] & 0x7f) << 24) | ((hash[1] & 0xff) << 16) | ((hash[2] & 0xff) << 8) | (hash[3] & 0xff);
        return number < LOWEST ? number + LOWEST : number;
    }

    /** At most 25 characters, the same for the same words. */
    static String nonce(String... words) {
        return text(24, words);
    }

    /** So many characters of the words' hash. */
    public static String text(int length, String... words) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash(String.join("\n", words)))
                .substring(0, length);
    }

    static void put(DataObject message, int number) {
        DataArray components = message.getArray("components");
        if (!components.isEmpty()) {
            components.getObject(0).put("id", number);
        }
    }

    /** The number a message carries; 0 for one that carries none. */
    static int of(DataObject message) {
        DataArray components = message.optArray("components").orElseGet(DataArray::empty);
        return components.isEmpty() ? 0 : components.getObject(0).getInt("id", 0);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
