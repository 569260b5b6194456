package dev.whetstone.chat;

/** A person's identity on one platform. */
public record MemberRef(String platform, String workspace, String user) {

    public MemberRef {
        platform = ChannelRef.checked(platform);
        workspace = ChannelRef.checked(workspace);
        user = ChannelRef.checked(user);
    }

    /** Unique text form {@code platform:workspace:user}. */
    public String key() {
        return String.join(":", platform, workspace, user);
    }

    /** Reads what {@link #key()} wrote. */
    public static MemberRef parse(String key) {
        String[] parts = key.split(":", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not a member key: " + key);
        }
        return new MemberRef(parts[0], parts[1], parts[2]);
    }
}
