package dev.whetstone.reading;

import dev.whetstone.reading.wrapped.Markup;
import dev.whetstone.reading.wrapped.Prompts;
import dev.whetstone.reading.wrapped.QueryCalls;
import dev.whetstone.reading.wrapped.Struck;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One message as its author meant it: characters that only steer the display are gone, lines quoted from others are told
 * from the author's own words, and code is found in every form in which chats send it.
 */
public final class ChatText {

    /** The time before a message that was copied out of a chat. */
    private static final Pattern STAMP =
            Pattern.compile("\\s*\\[\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?\\][ \\t]*");

    private final String ownWords;
    private final Blocks blocks;

    private ChatText(String ownWords, Blocks blocks) {
        this.ownWords = ownWords;
        this.blocks = blocks;
    }

    /** Reads a message as it was typed or sent, of any length. */
    public static ChatText of(String raw) {
        String own = own(raw);
        return new ChatText(own, Blocks.of(own));
    }

    /** Reads an answer to a question that asks for words: sentences in a fence are prose, whose author took the fence for a frame. */
    public static ChatText spoken(String raw) {
        String own = own(raw);
        return new ChatText(own, Blocks.of(own, FencedBlock::isFrame));
    }

    private static String own(String raw) {
        String words = Struck.left(QuotedLines.own(Characters.plain(raw)));
        Matcher stamp = STAMP.matcher(words);
        return Markup.fenced(stamp.lookingAt() ? words.substring(stamp.end()) : words)
                .strip();
    }

    /** Reads a text in which nobody else is quoted, such as a question. */
    public static ChatText written(String raw) {
        String own = Characters.plain(raw).strip();
        return new ChatText(own, Blocks.of(own));
    }

    /**
     * The whole message with its fences, without lines quoted from others; typographic quotes and dashes stay. A message that
     * is nothing but quoted lines is its author's, who took the quote for a frame.
     */
    public String ownWords() {
        return ownWords;
    }

    /** Whether code is in it: in a fence or backticks, or lines that can hardly be anything else. */
    public boolean hasCode() {
        return !blocks.fences().isEmpty()
                || !Inline.of(blocks.prose()).isEmpty()
                || QueryCalls.inside(ownWords).isPresent()
                || CodeSigns.in(Prompts.without(QueryCalls.unframed(ownWords)));
    }

    /** Whether there is a fence that may hold this language. */
    public boolean hasFence(Language language) {
        return blocks.fences().stream().anyMatch(block -> block.mayBe(language));
    }

    /** The author's words outside of fences, in one piece; code in backticks stays where it is. */
    public String prose() {
        return blocks.prose();
    }

    /** What stands in the fences, in the order it was written, without the languages they name. */
    public List<String> code() {
        return blocks.fences().stream().map(FencedBlock::code).toList();
    }

    /**
     * The texts that may be meant as the code or output, in the order a person would try them, ready for a parser: what a
     * telephone made of quotes, dashes and blanks is undone outside of string literals. Never empty; where nothing looks
     * like code it is the whole text. Of several fences the one that reads as the final version comes first.
     */
    public List<String> candidates(Language language) {
        return switch (language) {
            case SQL -> SqlReadings.of(blocks);
            case PYTHON -> PythonReadings.of(blocks);
            case OUTPUT -> OutputReadings.of(blocks);
        };
    }
}
