package dev.whetstone.chat.adapter;

import dev.whetstone.chat.Markdown;

/**
 * A file of a member's message whose text is no part of what the bot reads.
 *
 * @param id the platform's
 * @param problem what is wrong with it, as a sentence goes on after its name
 */
public record UnreadFile(String id, String name, String problem) {

    public static final String NOT_TO_BE_HAD = "could not be read";
    public static final String NO_TEXT = "is no text that I can read";
    public static final String TOO_LARGE = "is larger than the %d KB I read".formatted(FileText.MOST / 1000);

    /** The mark of the word about it: one for each file. */
    public String mark() {
        return "file:" + id;
    }

    /** What its author is told, in Markdown. */
    public String sentence(boolean inThread) {
        return "Your file “%s” %s: paste the part that matters %s."
                .formatted(Markdown.escape(name), problem, inThread ? "into the thread" : "as text");
    }
}
