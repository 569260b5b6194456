package dev.whetstone.reading.wrapped;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes from code what an editor, a list or a comparison put before every line of it, and backticks around every line. The lines
 * stay as far to the right of each other as they were.
 */
public final class LineMarks {

    private static final Pattern NUMBER =
            Pattern.compile("^[ \\t]*(?:[Ll](?:ine ?)?)?(\\d{1,3})(?:[ \\t]?[|:.)]|(?=[ \\t]|$))(.*)$");
    private static final Pattern BULLET = Pattern.compile("^[ \\t]*[-+*\u2022\u2023](?:[ \\t](.*))?$");
    private static final Pattern TICKED = Pattern.compile("^[ \\t]*`([^`]+)`[ \\t]*$");
    private static final Pattern ADDED = Pattern.compile("^\\+(?!\\+\\+ )(.*)$");
    private static final Pattern REMOVED = Pattern.compile("^(?:-|\\+\\+\\+ |@@ )");

    private LineMarks() {}

    /** The text without the marks that all its lines have; the text itself where they have none. */
    public static String without(String text) {
        List<String> lines =
                mayHave(text) ? text.lines().filter(line -> !line.isBlank()).toList() : List.of();
        return lines.size() < 2
                ? text
                : compared(lines)
                        .or(() -> marked(lines, NUMBER))
                        .or(() -> marked(lines, BULLET))
                        .or(() -> marked(lines, TICKED))
                        .orElse(text);
    }

    /** Whether the first line begins as one with a mark does, which most do not. */
    private static boolean mayHave(String text) {
        String bare = text.stripLeading();
        char first = bare.isEmpty() ? 'x' : bare.charAt(0);
        return Character.isDigit(first) || "Ll-+*@`\u2022\u2023".indexOf(first) >= 0 || text.startsWith(" ");
    }

    /** What a comparison of two versions leaves; the lines it takes out are not the author's any more. */
    private static Optional<String> compared(List<String> lines) {
        List<String> kept = new ArrayList<>();
        boolean added = false;
        for (String line : lines) {
            Matcher add = ADDED.matcher(line);
            if (add.matches()) {
                added = true;
                kept.add(add.group(1));
            } else if (line.startsWith(" ")) {
                kept.add(line.substring(1));
            } else if (!REMOVED.matcher(line).find()) {
                return Optional.empty();
            }
        }
        return added ? Optional.of(String.join("\n", kept).stripIndent()) : Optional.empty();
    }

    /** Numbers count up from 1. */
    private static Optional<String> marked(List<String> lines, Pattern mark) {
        List<String> typed = new ArrayList<>();
        for (String line : lines) {
            Matcher marked = mark.matcher(line);
            boolean isNumber = mark == NUMBER;
            if (!marked.matches() || (isNumber && Integer.parseInt(marked.group(1)) != typed.size() + 1)) {
                return Optional.empty();
            }
            String rest = marked.group(isNumber ? 2 : 1);
            typed.add(rest == null ? "" : rest);
        }
        return Optional.of(String.join("\n", typed).stripIndent());
    }
}
