package dev.whetstone.chat.extras;

import dev.whetstone.chat.ChannelRef;
import java.util.List;

/** Tells whoever starts a group in a channel what the bot lacks there, before a question fails to come. */
public interface ChannelCheck {

    /** One sentence of Markdown for each thing, with what to click; empty for a channel of another platform. Never throws. */
    List<String> lacking(ChannelRef channel);
}
