package dev.whetstone.slack.view;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes strings ones that Slack takes, and cuts them where it reads well. */
final class SlackTexts {

    private static final int REPLACEMENT = 0xFFFD;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** What a reader sees as one character, however many code points it has. */
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private static final int WINDOW = 128;

    private SlackTexts() {}

    /** The text with half emoji and NUL replaced by the replacement character, and line ends made uniform. */
    static String wellFormed(String text) {
        StringBuilder good = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(c ->
                        good.appendCodePoint(c == 0 || Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c));
        return good.toString();
    }

    /** The text on one line, without marks that change the direction or hide. */
    static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        wellFormed(text).codePoints().forEach(c -> plain.appendCodePoint(isInvisible(c) ? ' ' : c));
        return plain.toString().strip();
    }

    private static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || (Character.getType(c) == Character.FORMAT && c != ZERO_WIDTH_JOINER)
                || Character.getType(c) == Character.LINE_SEPARATOR
                || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
    }

    /** {@link #line} of at most so many characters, with an ellipsis where something is missing. */
    static String line(String text, int most) {
        return shortened(line(text), most);
    }

    /** At most so many characters, with an ellipsis where something is missing. */
    static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, character(text, most - 1)) + "…";
    }

    /** The text in pieces of at most so many characters; together they are the text. */
    static List<String> pieces(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > most) {
            int at = cut(rest, most);
            pieces.add(rest.substring(0, at));
            rest = rest.substring(at);
        }
        pieces.add(rest);
        return pieces;
    }

    /** Where to cut a text so that its beginning has at most so many characters: after a paragraph, line, sentence or word. */
    static int cut(String text, int most) {
        if (text.length() <= most) {
            return text.length();
        }
        for (String end : List.of("\n\n", "\n")) {
            int at = text.lastIndexOf(end, most - end.length()) + end.length();
            if (at > most / 2) {
                return at;
            }
        }
        int sentence = sentence(text, most);
        if (sentence > most / 2) {
            return sentence;
        }
        int word = text.lastIndexOf(' ', most - 1) + 1;
        return word > most / 2 ? word : character(text, most);
    }

    /** The end of the last whole character, as a reader sees them, at or before {@code most}. */
    private static int character(String text, int most) {
        int from = Math.max(0, most - WINDOW);
        from = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
        Matcher characters = CHARACTER.matcher(text).region(from, Math.min(text.length(), most + WINDOW));
        int end = from;
        while (characters.find() && characters.end() <= most) {
            end = characters.end();
        }
        if (end > from) {
            return end;
        }
        return Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    }

    private static int sentence(String text, int most) {
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text.substring(0, Math.min(text.length(), most + 2)));
        return sentences.isBoundary(most) ? most : Math.max(0, sentences.preceding(most));
    }
}
