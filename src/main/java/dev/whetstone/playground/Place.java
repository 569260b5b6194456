package dev.whetstone.playground;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import org.jspecify.annotations.Nullable;

/** Where a message stands: in a channel, or in the thread under the message {@code thread}; 0 means in no thread. */
public record Place(String channel, long thread) {

    static Place of(ChannelRef channel) {
        return new Place(channel.channel(), 0);
    }

    /** A thread whose id is not a number is one that never was: no message has the number -1. */
    static Place of(ThreadRef thread) {
        return new Place(thread.channel().channel(), number(thread.thread()));
    }

    public static long number(String id) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    public boolean isThread() {
        return thread != 0;
    }

    public ChannelRef channelRef() {
        return new ChannelRef(Playground.ID, Playground.WORKSPACE, channel);
    }

    @Nullable
    public ThreadRef threadRef() {
        return isThread() ? new ThreadRef(channelRef(), Long.toString(thread)) : null;
    }

    public MessageRef messageRef(long id) {
        return new MessageRef(channelRef(), Long.toString(id));
    }
}
