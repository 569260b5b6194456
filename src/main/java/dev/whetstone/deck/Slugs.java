package dev.whetstone.deck;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Ids as content files have them: lower case letters, digits and single dashes, so that none of them names a path. */
final class Slugs {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 60;
    private static final int LONGEST_MADE = 50;

    private Slugs() {}

    static boolean isSlug(String id) {
        return id.length() <= LONGEST && SLUG.matcher(id).matches();
    }

    /** An id made of a title, with room left for a number. */
    static String of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String slug =
                plain.replaceAll("\\p{M}+", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut =
                slug.length() > LONGEST_MADE ? slug.substring(0, LONGEST_MADE).replaceAll("-[^-]*$", "") : slug;
        return cut.isEmpty() ? "card" : cut;
    }
}
