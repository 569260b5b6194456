package dev.whetstone.slack.view;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A block with its words for notifications and screen readers.
 *
 * @param words escaped already, so that Slack finds nothing in them to interpret but dates
 */
record Shown(LayoutBlock block, String words) {

    /** The words of one block, and of a message: Slack refuses to update one with a text of more than 4,000 characters. */
    private static final int WORDS = 1_500;

    private static final int ALL_WORDS = 3_500;

    /** @param text plain text, as a reader sees it */
    static Shown of(LayoutBlock block, String text) {
        return new Shown(block, SlackText.escape(SlackTexts.shortened(text.strip(), WORDS)));
    }

    /** The words of all blocks that find room, in order. */
    static String fallback(List<Shown> shown) {
        StringBuilder all = new StringBuilder();
        for (Shown one : shown) {
            if (!one.words().isBlank() && all.length() + one.words().length() < ALL_WORDS) {
                all.append(all.isEmpty() ? "" : "\n").append(one.words());
            }
        }
        return all.isEmpty() ? "…" : all.toString();
    }

    static List<LayoutBlock> blocks(List<Shown> shown) {
        return shown.stream().map(Shown::block).collect(Collectors.toList());
    }
}
