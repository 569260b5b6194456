package dev.whetstone.reading;

import java.util.HashMap;
import java.util.Map;

/** Where signs of a text come next. Whoever asks on and on has each sign looked for once, whether it comes at all or not. */
final class NextSigns {

    private static final Found NOT_LOOKED_FOR = new Found(0, -1);

    private final String text;
    private final Map<Character, Found> found = new HashMap<>();

    /** A sign stands at a place and nowhere from the one on which it was looked for. */
    private record Found(int from, int at) {}

    NextSigns(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Where the next of a sign is from a place on; the text's length if there is none. */
    int of(char sign, int from) {
        Found last = found.getOrDefault(sign, NOT_LOOKED_FOR);
        if (last.from() <= from && from <= last.at()) {
            return last.at();
        }
        int next = text.indexOf(sign, from);
        int at = next < 0 ? text.length() : next;
        found.put(sign, new Found(from, at));
        return at;
    }

    /** Where the first of some signs is from a place on; the text's length if there is none. */
    int ofAny(String signs, int from) {
        int first = text.length();
        for (int i = 0; i < signs.length(); i++) {
            first = Math.min(first, of(signs.charAt(i), from));
        }
        return first;
    }
}
