package dev.whetstone.reading;

/**
 * Writes code as a keyboard would have: typographic quotes, dashes and signs become ASCII, except within literals and
 * comments, where they are what the author wants to say.
 */
final class Typewriter {

    private static final char ASCII = 0x7f;
    /** Arrows and hands that point at what stands before them, and begin a remark. */
    private static final String POINTING = "\u2190\u2b05\ud83d\udc48";

    private static final String GUILLEMETS = "\u00ab\u00bb\u2039\u203a";

    private final String text;
    private final boolean sql;
    private final StringBuilder written;
    private final NextSigns next;
    private int at;

    private Typewriter(String text, boolean sql) {
        this.text = text;
        this.sql = sql;
        this.written = new StringBuilder(text.length());
        this.next = new NextSigns(text);
    }

    static String sql(String text) {
        return new Typewriter(text, true).write().strip();
    }

    /** Blanks at the start of lines stay, less those that all lines have. */
    static String python(String text) {
        String docs = text.replaceAll("[\u201c\u201d\u201e]{3}|[\u201c\u201d\u201e]\"\"|\"\"[\u201c\u201d]", "\"\"\"");
        return new Typewriter(docs, false).write().stripTrailing().stripIndent().replaceFirst("^\\s*\\n", "");
    }

    /** Every sign for itself: what is printed knows no literals. */
    static String output(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = QuoteMarks.plain(text.charAt(i));
            plain.append(c == text.charAt(i) ? Signs.at(text, i).text() : String.valueOf(c));
            i += c == text.charAt(i) ? Signs.at(text, i).length() - 1 : 0;
        }
        return plain.toString();
    }

    private String write() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || c == '"') {
                literal(c);
            } else if (startsComment()) {
                copyTo(text.indexOf('\n', at));
            } else if (sql && text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at + 2);
                copyTo(end < 0 ? -1 : end + 2);
            } else if ((sql && Dashes.comments(text, at)) || isPointing()) {
                written.append(sql ? "--" : "#");
                at += Character.charCount(text.codePointAt(at));
                copyTo(text.indexOf('\n', at));
            } else if (isPicture()) {
                at += Character.charCount(text.codePointAt(at));
            } else {
                sign(c);
            }
        }
        return written.toString();
    }

    /** Outside of text a picture is the author's mood, not code. */
    private boolean isPicture() {
        if (text.charAt(at) <= ASCII) {
            return false;
        }
        int c = text.codePointAt(at);
        int type = Character.getType(c);
        return type == Character.OTHER_SYMBOL || (c > 0xffff && type == Character.MODIFIER_SYMBOL);
    }

    private boolean isPointing() {
        return text.charAt(at) > ASCII && POINTING.indexOf(text.codePointAt(at)) >= 0;
    }

    private boolean startsComment() {
        return sql ? text.startsWith("--", at) : text.charAt(at) == '#';
    }

    private void copyTo(int end) {
        int to = end < 0 ? text.length() : end;
        written.append(text, at, to);
        at = to;
    }

    /** Copies a literal; one that a typographic sign ends, or nothing, is ended as it was meant. */
    private void literal(char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (!sql && text.startsWith(triple, at)) {
            int end = text.indexOf(triple, at + 3);
            copyTo(end < 0 ? -1 : end + 3);
            return;
        }
        int end = endOfLiteral(quote);
        int mixed = end < 0 ? mixedEnd(quote) : -1;
        if (mixed > 0) {
            written.append(quote).append(text, at + 1, mixed).append(quote);
            at = mixed + 1;
        } else {
            copyTo(end < 0 ? at + 1 : end);
        }
    }

    private int endOfLiteral(char quote) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && (sql ? c == quote && text.charAt(i + 1) == quote : c == '\\');
            if (pair) {
                i++;
            } else if (c == quote) {
                return i + 1;
            } else if (c == '\n' && !sql) {
                return -1;
            }
        }
        return -1;
    }

    private int mixedEnd(char quote) {
        for (int i = at + 1; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (QuoteMarks.plain(text.charAt(i)) == quote) {
                return i;
            }
        }
        return -1;
    }

    private void sign(char c) {
        int end = QuoteMarks.opens(c) ? QuoteMarks.close(next, at) : -1;
        if (end > 0 && !(c == '`' && sql && isName(end))) {
            quotation(end);
            return;
        }
        char plain = QuoteMarks.plain(c);
        Signs.Meant meant = plain == c ? Signs.at(text, at) : new Signs.Meant(String.valueOf(plain), 1);
        written.append(meant.text());
        at += meant.length();
    }

    /** Whether the backtick here has its like on the line, so that it quotes a name. */
    private boolean isName(int end) {
        int next = text.indexOf('`', at + 1);
        return next >= 0 && next < end;
    }

    private void quotation(int end) {
        char open = text.charAt(at);
        String said = text.substring(at + 1, end);
        boolean padded =
                GUILLEMETS.indexOf(open) >= 0 && said.length() > 2 && said.startsWith(" ") && said.endsWith(" ");
        said = padded ? said.substring(1, said.length() - 1) : said;
        if (!sql) {
            char quote =
                    said.indexOf('\'') >= 0 || said.indexOf('\u2019') >= 0 || QuoteMarks.isDouble(open) ? '"' : '\'';
            written.append(quote)
                    .append(said.replace('\u2019', '\'').replace('\u2018', '\''))
                    .append(quote);
        } else if (QuoteMarks.isDouble(open) && !Expected.isText(written)) {
            written.append('"').append(said.replace("\"", "\"\"")).append('"');
        } else {
            written.append('\'').append(escaped(said)).append('\'');
        }
        at = end + 1;
    }

    /** Doubles apostrophes; those that are doubled already stay so. */
    private static String escaped(String said) {
        StringBuilder escaped = new StringBuilder(said.length() + 2);
        for (int i = 0; i < said.length(); i++) {
            boolean apostrophe = QuoteMarks.isApostrophe(said.charAt(i));
            escaped.append(apostrophe ? "''" : said.substring(i, i + 1));
            boolean doubled = apostrophe && i + 1 < said.length() && QuoteMarks.isApostrophe(said.charAt(i + 1));
            i += doubled ? 1 : 0;
        }
        return escaped.toString();
    }
}
