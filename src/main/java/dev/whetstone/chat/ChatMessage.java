package dev.whetstone.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the bot says, in blocks that every platform can show in its own way. */
public record ChatMessage(List<Block> blocks) {

    public ChatMessage {
        if (blocks.isEmpty()) {
            throw new IllegalArgumentException("An empty message");
        }
        blocks = List.copyOf(blocks);
    }

    public static ChatMessage of(Block... blocks) {
        return new ChatMessage(Arrays.asList(blocks));
    }

    /** A message of one paragraph of Markdown. */
    public static ChatMessage text(String markdown) {
        return of(new Block.Prose(markdown));
    }

    /** This message with more blocks at its end. */
    public ChatMessage plus(Block... more) {
        List<Block> all = new ArrayList<>(blocks);
        all.addAll(Arrays.asList(more));
        return new ChatMessage(all);
    }
}
