package dev.whetstone.question.reader;

import dev.whetstone.question.content.Findings;

/** The Markdown that survives on every chat platform, for texts that are no question. */
public final class MarkdownSubset {

    private MarkdownSubset() {}

    /** Reports what does not survive; the text begins on line {@code firstLine} of its file. */
    public static void check(String markdown, int firstLine, Findings findings) {
        Sections.checkSubset(markdown, new SubsetCheck(firstLine, findings));
    }
}
