package dev.whetstone.appeal;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes to a person at the first of their identities that takes it. */
record PrivatePost(ChatPlatforms platforms) {

    private static final Logger log = LoggerFactory.getLogger(PrivatePost.class);

    /** False if no platform could be asked, so that it must be tried again; a refusal, or an outcome nobody knows, is final. */
    boolean send(Person person, ChatMessage message, String mark) {
        boolean away = false;
        for (MemberRef ref : person.identities()) {
            try {
                if (platforms.isOn(ref.platform())
                        && platforms.of(ref.platform()).tell(ref, message, mark) == ChatPlatform.Delivery.DELIVERED) {
                    return true;
                }
            } catch (ChatException e) {
                log.info("{} could not be sent: {}", mark, e.getMessage());
                if (e.fault() == ChatException.Fault.AMBIGUOUS) {
                    return true;
                }
                away |= e.fault() == ChatException.Fault.UNREACHABLE;
            }
        }
        return !away;
    }
}
