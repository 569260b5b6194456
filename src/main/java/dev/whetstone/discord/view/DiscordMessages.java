package dev.whetstone.discord.view;

import dev.whetstone.chat.ChatMessage;
import java.util.List;

/** Turns neutral messages into what Discord shows, always by its second kind of components. */
public final class DiscordMessages {

    private DiscordMessages() {}

    /** The message as one part or, where it is too long, as several to be sent in their order. */
    public static List<Part> render(ChatMessage message) {
        return Layout.of(BlockUnits.of(message.blocks()));
    }

    /** The message as a single part, for a place that takes only one: a file that comes with it holds what is too long. */
    public static Part single(ChatMessage message) {
        return Layout.single(BlockUnits.of(message.blocks()));
    }
}
