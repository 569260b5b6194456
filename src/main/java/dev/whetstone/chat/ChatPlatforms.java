package dev.whetstone.chat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The platforms that are switched on, by name. */
public final class ChatPlatforms {

    private final Map<String, ChatPlatform> byId;

    public ChatPlatforms(List<ChatPlatform> platforms) {
        this.byId = platforms.stream().collect(Collectors.toMap(ChatPlatform::id, GuardedPlatform::new));
    }

    /**
     * The platform of this name.
     *
     * @throws ChatException as refused, if it is not switched on
     */
    public ChatPlatform of(String id) {
        ChatPlatform platform = byId.get(id);
        if (platform == null) {
            throw new ChatException(
                    ChatException.Fault.REFUSED,
                    "The platform " + id + " is not switched on; its token is missing.",
                    null);
        }
        return platform;
    }

    public ChatPlatform of(ChannelRef channel) {
        return of(channel.platform());
    }

    public boolean isOn(String id) {
        return byId.containsKey(id);
    }
}
