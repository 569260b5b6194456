package dev.whetstone.slack.view;

import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import org.jspecify.annotations.Nullable;

/** Literal text of one look; {@code url} is where it links to. Slack interprets nothing in it. */
record Run(
        String text,
        boolean bold,
        boolean italic,
        boolean code,
        @Nullable String url) {

    /** What a run costs of a message's size besides its text, as Slack's SDK writes it. */
    private static final int OVERHEAD = 40;

    /** A longer address is no link. */
    static final int LONGEST_URL = 1_000;

    private static final int STYLE_OVERHEAD = 140;

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
        TextStyle style = isStyled()
                ? TextStyle.builder().bold(bold).italic(italic).code(code).build()
                : null;
        return url == null
                ? RichTextSectionElement.Text.builder().text(text).style(style).build()
                : RichTextSectionElement.Link.builder()
                        .url(url)
                        .text(text)
                        .style(style)
                        .build();
    }

    private boolean isStyled() {
        return bold || italic || code;
    }
}
