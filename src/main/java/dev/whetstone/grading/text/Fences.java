package dev.whetstone.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells prose from fenced code, also where a chat lets code start or end on the line of its fence. */
record Fences(String prose, List<Block> blocks) {

    private static final String FENCE = "```";

    Fences {
        blocks = List.copyOf(blocks);
    }

    /** A fenced block; the language is in lower case and empty if it names none. */
    record Block(String language, String code) {

        static Block of(String piece) {
            int lineEnd = piece.indexOf('\n');
            String first = lineEnd >= 0 ? piece.substring(0, lineEnd).strip() : "";
            boolean named = lineEnd >= 0 && first.length() <= 20 && first.matches("[A-Za-z0-9_+-]*");
            return named
                    ? new Block(first.toLowerCase(Locale.ROOT), piece.substring(lineEnd + 1))
                    : new Block("", piece);
        }
    }

    static Fences of(String text) {
        StringBuilder prose = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        boolean inside = false;
        while (from <= text.length()) {
            int next = text.indexOf(FENCE, from);
            String piece = text.substring(from, next < 0 ? text.length() : next);
            if (!inside) {
                prose.append(piece).append('\n');
            } else if (!piece.isBlank()) {
                blocks.add(Block.of(piece));
            }
            if (next < 0) {
                break;
            }
            inside = !inside;
            from = next + FENCE.length();
        }
        return new Fences(prose.toString(), blocks);
    }

    /** The texts of the blocks. */
    List<String> code() {
        return blocks.stream().map(Block::code).toList();
    }
}
