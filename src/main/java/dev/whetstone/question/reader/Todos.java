package dev.whetstone.question.reader;

import dev.whetstone.question.content.Findings;
import java.util.List;
import java.util.regex.Pattern;

/** What is left to fill in: lines whose text begins with {@code TODO:}. */
public final class Todos {

    /** What is said of each. */
    public static final String LEFT = "a TODO is left to fill in";

    private static final Pattern TODO =
            Pattern.compile("^\\s*(?:[-*]\\s+|\\d+\\.\\s+|#{3}\\s+|-- )?(?:\\w[\\w-]*:\\s*)?\"?TODO:.*");

    private Todos() {}

    static void check(String text, Findings findings) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (TODO.matcher(lines.get(i)).matches()) {
                findings.add(i + 1, LEFT);
            }
        }
    }
}
