package dev.whetstone.grading.text;

import java.util.ArrayList;
import java.util.List;

/** Tells prose from fenced code, also where a chat lets code start or end on the line of its fence. */
record Fences(String prose, List<String> code) {

    private static final String FENCE = "```";

    Fences {
        code = List.copyOf(code);
    }

    static Fences of(String text) {
        StringBuilder prose = new StringBuilder();
        List<String> code = new ArrayList<>();
        int from = 0;
        boolean inside = false;
        while (from <= text.length()) {
            int next = text.indexOf(FENCE, from);
            String piece = text.substring(from, next < 0 ? text.length() : next);
            if (!inside) {
                prose.append(piece).append('\n');
            } else if (!piece.isBlank()) {
                code.add(withoutLanguage(piece));
            }
            if (next < 0) {
                break;
            }
            inside = !inside;
            from = next + FENCE.length();
        }
        return new Fences(prose.toString(), code);
    }

    private static String withoutLanguage(String piece) {
        int lineEnd = piece.indexOf('\n');
        boolean named = lineEnd >= 0
                && lineEnd <= 20
                && piece.substring(0, lineEnd).strip().matches("[A-Za-z0-9_+-]*");
        return named ? piece.substring(lineEnd + 1) : piece;
    }
}
