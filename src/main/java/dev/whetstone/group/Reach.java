package dev.whetstone.group;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import java.util.List;
import java.util.function.Function;

/** Reaches a person by a private message where they can be reached. */
public record Reach(ChatPlatforms platforms) {

    /**
     * Tries one identity after the other until a message was delivered; false if every platform refused.
     *
     * @throws ChatException if nothing was delivered and a platform could not be asked, or if something may have been
     */
    public boolean tell(List<MemberRef> identities, Function<MemberRef, ChatMessage> message, String mark) {
        ChatException away = null;
        for (MemberRef identity : identities) {
            try {
                if (platforms.isOn(identity.platform()) && isDelivered(identity, message.apply(identity), mark)) {
                    return true;
                }
            } catch (ChatException e) {
                if (e.fault() == ChatException.Fault.AMBIGUOUS) {
                    throw e;
                }
                away = e;
            }
        }
        if (away != null) {
            throw away;
        }
        return false;
    }

    private boolean isDelivered(MemberRef identity, ChatMessage message, String mark) {
        return platforms.of(identity.platform()).tell(identity, message, mark) == ChatPlatform.Delivery.DELIVERED;
    }
}
