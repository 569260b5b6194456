package dev.whetstone.slack.view;

import com.slack.api.model.block.LayoutBlock;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import java.util.List;

/** The bot's messages as Slack shows them. */
public final class SlackMessages {

    private SlackMessages() {}

    /** The message in as many parts as Slack's limits ask for, one for nearly all; the files are sent beside them. */
    public static Rendered render(ChatMessage message) {
        BlockRenderer renderer = new BlockRenderer();
        List<Shown> blocks = renderer.render(message.blocks());
        List<Shown> shown = blocks.isEmpty() ? renderer.inPlaceOfNothing() : blocks;
        return new Rendered(Packing.parts(shown), renderer.pictures(), renderer.attachments());
    }

    /** The message's words alone, for the few places where Slack takes plain text, such as beside a form's field. */
    public static String plain(ChatMessage message) {
        return SlackText.unescape(render(message).parts().get(0).fallback());
    }

    /**
     * A message ready to be sent.
     *
     * @param parts one or more messages, in order
     * @param pictures to be uploaded with their alt text after the last part
     * @param attachments text files to be uploaded after the last part
     */
    public record Rendered(List<Part> parts, List<Block.Picture> pictures, List<Block.Attachment> attachments) {
        public Rendered {
            parts = List.copyOf(parts);
            pictures = List.copyOf(pictures);
            attachments = List.copyOf(attachments);
        }

        /** Whether anything is to be uploaded; a picture that cannot be drawn is not. */
        public boolean hasFiles() {
            return !attachments.isEmpty()
                    || pictures.stream()
                            .anyMatch(picture -> picture.onLight().get().isPresent());
        }
    }

    /**
     * One {@code chat.postMessage}.
     *
     * @param blocks within every limit of Block Kit
     * @param fallback the {@code text} for notifications and screen readers, escaped already
     */
    public record Part(List<LayoutBlock> blocks, String fallback) {
        public Part {
            blocks = List.copyOf(blocks);
        }
    }
}
