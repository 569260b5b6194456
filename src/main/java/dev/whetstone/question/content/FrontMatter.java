package dev.whetstone.question.content;

import java.util.List;
import java.util.Optional;

/** A file split at its two {@code ---} lines; the YAML starts on line 2. */
public record FrontMatter(String yaml, String markdown, int markdownLine) {

    private static final String FENCE = "---";

    public static Optional<FrontMatter> split(String text, Findings findings) {
        List<String> lines = text.lines().map(String::stripTrailing).toList();
        if (lines.isEmpty() || !lines.get(0).equals(FENCE)) {
            findings.add(1, "must begin with front matter between two lines of ---");
            return Optional.empty();
        }
        int end = lines.subList(1, lines.size()).indexOf(FENCE) + 1;
        if (end == 0) {
            findings.add(1, "the front matter has no closing line of ---");
            return Optional.empty();
        }
        String yaml = String.join("\n", lines.subList(1, end));
        String markdown = String.join("\n", lines.subList(end + 1, lines.size()));
        return Optional.of(new FrontMatter(yaml, markdown, end + 2));
    }
}
