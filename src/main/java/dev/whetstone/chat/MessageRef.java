package dev.whetstone.chat;

/** One message of a channel, in a thread or not. */
public record MessageRef(ChannelRef channel, String message) {

    public MessageRef {
        message = ChannelRef.checked(message);
    }

    /** Unique text form {@code platform:workspace:channel:message}. */
    public String key() {
        return channel.key() + ":" + message;
    }
}
