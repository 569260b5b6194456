package dev.whetstone.discord.outbound;

import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;

/** One of the bot's own messages with the channel or thread it stands in; a reply's id names its thread too. */
public record OwnMessage(String place, String id) {

    private static final String WITHIN = "-";

    /** A question's message stands in its channel, or in a forum in its own post. */
    public static OwnMessage of(MessageRef message, boolean inForum) {
        int cut = message.message().indexOf(WITHIN);
        if (cut > 0) {
            return new OwnMessage(
                    message.message().substring(0, cut), message.message().substring(cut + 1));
        }
        return new OwnMessage(inForum ? message.message() : message.channel().channel(), message.message());
    }

    static MessageRef reply(ThreadRef thread, String id) {
        return new MessageRef(thread.channel(), thread.thread() + WITHIN + id);
    }

    public static boolean isReply(MessageRef message) {
        return message.message().contains(WITHIN);
    }

    /** The id of a message in a thread, whoever wrote it. */
    public static String idOf(MessageRef message) {
        return message.message().substring(message.message().indexOf(WITHIN) + 1);
    }
}
