package dev.whetstone.discord.view;

import java.util.List;

/**
 * Text that may be cut in two where it reads well. {@code before} and {@code after} stand around each piece, as a fence or the
 * head of a table does, {@code prefix} before each of its lines; the body holds neither.
 */
record Flow(String before, String prefix, String body, String after, List<String> seams) {

    private static final List<String> PROSE = List.of("\n\n", "\n", ". ", "? ", "! ", "; ", " ");
    private static final List<String> LINES = List.of("\n", " ");
    private static final String FENCE = "```";

    static Flow prose(String markup) {
        return new Flow("", "", markup, "", PROSE);
    }

    static Flow quote(String escaped) {
        return new Flow("", "> ", escaped, "", PROSE);
    }

    static Flow code(String language, String text) {
        return new Flow(FENCE + language + "\n", "", Escape.fenced(text), "\n" + FENCE, LINES);
    }

    /** Rows under a head that is repeated when they are cut. */
    static Flow rows(String head, String rows) {
        return new Flow(FENCE + "\n" + Escape.fenced(head), "", Escape.fenced(rows), "\n" + FENCE, List.of("\n"));
    }

    boolean isFenced() {
        return !after.isEmpty();
    }

    String text() {
        return before + prefix + body.replace("\n", "\n" + prefix) + after;
    }

    /** A piece of at most {@code room} characters and the rest; only where the whole is longer. */
    Cut cut(int room) {
        int at = seam(fitting(room));
        String head = body.substring(0, at);
        String tail = body.substring(at).replaceFirst("^ ?\\n*", "");
        if (!isFenced() && isOpen(head)) {
            return new Cut(with(head + "\n" + FENCE), with(FENCE + "\n" + tail));
        }
        return new Cut(with(head.stripTrailing()), with(tail));
    }

    /** How much of the body fits, its prefixes and a fence that may have to be closed counted in. */
    private int fitting(int room) {
        int left = room - before.length() - after.length() - prefix.length() - FENCE.length() - 1;
        int at = 0;
        while (at < body.length() && left > 0) {
            left -= body.charAt(at) == '\n' ? 1 + prefix.length() : 1;
            at++;
        }
        return PlainWords.end(body, Math.max(1, left < 0 ? at - 1 : at));
    }

    /** The end of the last whole part of the text up to a limit, unless that leaves more than half of the room unused. */
    private int seam(int limit) {
        for (String seam : seams) {
            int at = body.lastIndexOf(seam, limit - seam.length());
            if (at > limit / 2) {
                return at + seam.length();
            }
        }
        int at = limit;
        while (at > 1 && body.charAt(at - 1) == '\\') {
            at--;
        }
        return at;
    }

    private static boolean isOpen(String text) {
        int fences = 0;
        for (int at = text.indexOf(FENCE); at >= 0; at = text.indexOf(FENCE, at + FENCE.length())) {
            fences++;
        }
        return fences % 2 == 1;
    }

    private Flow with(String part) {
        return new Flow(before, prefix, part, after, seams);
    }

    /** The two pieces of a text. */
    record Cut(Flow head, Flow tail) {}
}
