package dev.whetstone.slack.view;

import com.slack.api.model.block.element.RichTextElement;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Literal text of one look; {@code url} is where it links to. Slack interprets nothing in it. */
record Run(
        String text,
        boolean bold,
        boolean italic,
        boolean code,
        @Nullable String url) {

    /** What a run costs of a message's size besides its text, as it is sent. */
    private static final int OVERHEAD = 40;

    /** A longer address is no link. */
    static final int LONGEST_URL = 1_000;

    private static final int STYLE_OVERHEAD = 55;

    static Run plain(String text) {
        return new Run(text, false, false, false, null);
    }

    static Run bold(String text) {
        return new Run(text, true, false, false, null);
    }

    Run with(String part) {
        return new Run(part, bold, italic, code, url);
    }

    /** How much of a message's size the run takes besides its text. */
    int overhead() {
        return OVERHEAD + (isStyled() ? STYLE_OVERHEAD : 0) + (url == null ? 0 : url.length());
    }

    RichTextElement element() {
        Map<String, Boolean> style = new TreeMap<>();
        put(style, "bold", bold);
        put(style, "italic", italic);
        put(style, "code", code);
        return new Literal(url == null ? "text" : "link", text, url, style.isEmpty() ? null : style);
    }

    private static void put(Map<String, Boolean> style, String look, boolean has) {
        if (has) {
            style.put(look, true);
        }
    }

    private boolean isStyled() {
        return bold || italic || code;
    }
}
