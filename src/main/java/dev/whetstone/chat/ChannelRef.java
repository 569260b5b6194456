package dev.whetstone.chat;

/** A channel on a platform; {@code workspace} is the Slack team or Discord guild it belongs to. */
public record ChannelRef(String platform, String workspace, String channel) {

    public ChannelRef {
        platform = checked(platform);
        workspace = checked(workspace);
        channel = checked(channel);
    }

    /** Unique text form {@code platform:workspace:channel}. */
    public String key() {
        return String.join(":", platform, workspace, channel);
    }

    /** An id as it comes from a platform: trimmed, not empty, free of the separator used in keys. */
    static String checked(String id) {
        String trimmed = id.strip();
        if (trimmed.isEmpty() || trimmed.indexOf(':') >= 0) {
            throw new IllegalArgumentException("Not an id: '" + id + "'");
        }
        return trimmed;
    }
}
