package dev.whetstone.sheet;

import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import dev.whetstone.question.reader.MarkdownSubset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads sheets: a title after {@code # } on the first line, then a page in the Markdown subset of questions. */
public final class SheetReader {

    /** About a page, in characters; three messages where a platform takes 2,000 in one. */
    private static final int LONGEST = 5_000;

    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    /** What could be read, and what is wrong with the rest. */
    public record Read(List<Sheet> sheets, List<Problem> problems) {}

    /** Reads files; a broken one is left out. */
    public Read read(List<ContentFile> files) {
        List<Sheet> sheets = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (ContentFile file : files) {
            Findings findings = new Findings(file.path());
            read(file, findings).ifPresent(sheets::add);
            problems.addAll(findings.list());
        }
        return new Read(sheets, problems);
    }

    private static Optional<Sheet> read(ContentFile file, Findings findings) {
        file.checkEncoding(findings);
        String[] parts = file.text().split("\n", 2);
        String text = parts.length < 2 ? "" : parts[1].strip();
        if (!parts[0].matches("# \\S.{0,79}")) {
            findings.add(1, "must begin with a title of at most 80 characters after `# `");
        }
        if (!file.name().matches(NAME)) {
            findings.add(1, "its file's name may hold lower case letters, digits and single dashes only");
        }
        if (text.isEmpty()) {
            findings.add(1, "says nothing below its title");
        }
        if (text.length() > LONGEST) {
            findings.add(1, "has " + text.length() + " characters, a page takes " + LONGEST);
        }
        MarkdownSubset.check(parts.length < 2 ? "" : parts[1], 2, findings);
        return findings.isEmpty()
                ? Optional.of(new Sheet(file.name(), parts[0].substring(2).strip(), text))
                : Optional.empty();
    }
}
