package dev.whetstone.chat;

/** A channel on a platform; {@code workspace} is the Slack team or Discord guild it belongs to. */
public record ChannelRef(String platform, String workspace, String channel) {

    public ChannelRef {
        platform = Ids.checked(platform);
        workspace = Ids.checked(workspace);
        channel = Ids.checked(channel);
    }

    /** Unique text form {@code platform:workspace:channel}. */
    public String key() {
        return String.join(":", platform, workspace, channel);
    }
}
