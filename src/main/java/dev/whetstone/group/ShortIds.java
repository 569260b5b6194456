package dev.whetstone.group;

import java.security.SecureRandom;

/** Random ids short enough for a button: ten characters of 32, a chance of about 1 in 10^15 per pair to be the same. */
public final class ShortIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private ShortIds() {}

    public static String next() {
        return RANDOM.ints(10, 0, ALPHABET.length())
                .collect(StringBuilder::new, (id, index) -> id.append(ALPHABET.charAt(index)), StringBuilder::append)
                .toString();
    }
}
