package dev.whetstone.chat;

/** The thread under one message of a channel. */
public record ThreadRef(ChannelRef channel, String thread) {

    public ThreadRef {
        thread = ChannelRef.checked(thread);
    }

    /** Unique text form {@code platform:workspace:channel:thread}. */
    public String key() {
        return channel.key() + ":" + thread;
    }
}
