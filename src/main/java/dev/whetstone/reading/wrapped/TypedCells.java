package dev.whetstone.reading.wrapped;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed into an interpreter or a notebook, without what it answered. */
public final class TypedCells {

    private static final Pattern INTERPRETER = Pattern.compile("^[ \\t]*(?:>>>|\\.{3})(?: |$)");
    private static final Pattern CELL = Pattern.compile("^[ \\t]*In ?\\[[\\d *]{0,4}\\]:?(?: |$)");
    private static final Pattern RESULT = Pattern.compile("^[ \\t]*Out ?\\[\\d{1,4}\\]:?");
    private static final Pattern GOES_ON = Pattern.compile("^[ \\t]*\\.{3}:(?: |$)");

    private TypedCells() {}

    /** The lines without their prompts; the text itself where it is no session. */
    public static String typed(String text) {
        if (!text.contains(">>> ") && !text.contains("...:") && !text.contains("In [") && !text.contains("In[")) {
            return text;
        }
        List<String> lines = text.lines().toList();
        if (lines.stream().anyMatch(line -> line.strip().startsWith(">>> "))) {
            return joined(lines.stream()
                    .map(INTERPRETER::matcher)
                    .filter(Matcher::find)
                    .map(prompt -> prompt.replaceFirst(""))
                    .toList());
        }
        boolean isConsole =
                lines.stream().anyMatch(line -> GOES_ON.matcher(line).find());
        boolean isNotebook = lines.stream().anyMatch(line -> CELL.matcher(line).find());
        List<String> typed = lines.stream()
                .filter(line -> !isConsole
                        || CELL.matcher(line).find()
                        || GOES_ON.matcher(line).find())
                .toList();
        return isConsole || isNotebook ? joined(cells(typed)) : text;
    }

    private static List<String> cells(List<String> lines) {
        List<String> typed = new ArrayList<>();
        boolean isAnswer = false;
        for (String line : lines) {
            Matcher cell = CELL.matcher(line);
            isAnswer = RESULT.matcher(line).find() || (isAnswer && !cell.find());
            String code = GOES_ON.matcher(cell.replaceFirst("")).replaceFirst("");
            if (!isAnswer && !code.startsWith("%")) {
                typed.add(code);
            }
        }
        return typed;
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines);
    }
}
