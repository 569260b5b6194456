package dev.whetstone.reading.wrapped;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads as fences what other places than a chat put around code: tags of HTML, marks of a wiki, quotes of three. */
public final class Markup {

    private static final Pattern MARK = Pattern.compile(
            "(?i)(?:(?:<|&lt;)(/?)(?:pre|code)(?:\\s[^<>&]{0,80})?(?:>|&gt;)|\\{(code|noformat)(?::(\\w{1,20})[^}]{0,40})?\\})");
    /** What tells that marks are within the text of a program. */
    private static final Pattern IN_A_PROGRAM =
            Pattern.compile("```|~~~|\"\"\"|'''|[\"'(=+] ?(?:<|&lt;)/?(?:pre|code)");

    private static final Pattern OPENING = Pattern.compile("^\\s*('''|\"\"\")(\\w{0,12})[ \\t]*\\n");

    private Markup() {}

    /** The text with fences of a chat instead; a piece on one line becomes one in backticks. */
    public static String fenced(String text) {
        String quoted = ofQuotes(text);
        boolean marks = quoted.indexOf('<') >= 0 || quoted.contains("&lt;") || quoted.indexOf('{') >= 0;
        if (!marks || IN_A_PROGRAM.matcher(quoted).find()) {
            return quoted;
        }
        StringBuilder fenced = new StringBuilder();
        Matcher mark = MARK.matcher(quoted);
        int written = 0;
        int opened = -1;
        String language = "";
        while (mark.find()) {
            boolean toggles = mark.group(2) != null;
            boolean closes = toggles ? opened >= 0 : !mark.group(1).isEmpty();
            if (closes && opened >= 0) {
                fenced.append(fence(quoted.substring(opened, mark.start()), language));
                written = mark.end();
                opened = -1;
            } else if (closes) {
                fenced.append(quoted, written, mark.start());
                written = mark.end();
            } else {
                fenced.append(opened >= 0 ? "" : quoted.substring(written, mark.start()));
                opened = mark.end();
                language = mark.group(3) == null ? "" : mark.group(3);
            }
        }
        return opened >= 0 ? quoted : fenced.append(quoted.substring(written)).toString();
    }

    private static String fence(String code, String language) {
        if (code.isBlank()) {
            return "";
        }
        boolean inline = code.indexOf('\n') < 0 && code.indexOf('`') < 0;
        return inline ? "`" + code + "`" : "\n```" + language + "\n" + code.strip() + "\n```\n";
    }

    /** Three quotes that begin and end the whole of a text. */
    private static String ofQuotes(String text) {
        Matcher opening = OPENING.matcher(text);
        String bare = text.stripTrailing();
        if (!opening.find() || !bare.endsWith(opening.group(1)) || bare.length() - 3 < opening.end()) {
            return text;
        }
        String code = bare.substring(opening.end(), bare.length() - 3);
        return code.contains(opening.group(1))
                ? text
                : "```" + opening.group(2) + "\n" + code.stripTrailing() + "\n```";
    }
}
