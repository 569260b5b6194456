package dev.whetstone.picture;

import java.util.List;
import java.util.Locale;

/** Numbers and lists as they are written. */
final class Numbers {

    private static final int MOST_NAMES = 3;

    private Numbers() {}

    /** Such as 1,234,567. */
    static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    static String points(long points) {
        return points + (points == 1 ? " point" : " points");
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** Such as "Ada, Ben and Cleo", or "Ada, Ben, Cleo and 4 more". */
    static String and(List<String> names) {
        if (names.size() > MOST_NAMES + 1) {
            return String.join(", ", names.subList(0, MOST_NAMES)) + " and " + (names.size() - MOST_NAMES) + " more";
        }
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
