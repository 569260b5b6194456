package dev.whetstone.group;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.ChatPlatform;
import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reaches a person by a private message where they can be reached. */
public record Reach(ChatPlatforms platforms) {

    private static final Logger log = LoggerFactory.getLogger(Reach.class);

    /**
     * Tries one identity after the other until a message was delivered, of which there is one for its mark, whatever its words; false
     * if every platform refused.
     *
     * @param tried since when it may have been sent already; null where nobody has tried
     * @throws ChatException if nothing was delivered and a platform could not be asked, or if something may have been
     */
    public boolean tell(
            List<MemberRef> identities,
            Function<MemberRef, ChatMessage> message,
            String mark,
            @Nullable Instant tried) {
        return reached(
                identities,
                identity -> platforms.of(identity.platform()).tellOnce(identity, message.apply(identity), mark, tried));
    }

    /**
     * As {@link #tell}; what a platform will not take now it will not take later, so that a fault of its kind counts as a refusal
     * too.
     */
    public boolean tellOnce(List<MemberRef> identities, ChatMessage message, String mark, @Nullable Instant tried) {
        return reached(
                identities,
                identity -> unlessRefused(
                        mark, () -> platforms.of(identity.platform()).tellOnce(identity, message, mark, tried)));
    }

    /**
     * Says something in a thread that one member alone sees; false if the platform refused.
     *
     * @throws ChatException if the platform could not be asked, or if it may have been said
     */
    public boolean whisper(ThreadRef thread, MemberRef to, ChatMessage message, String mark) {
        return reached(
                List.of(to),
                member -> unlessRefused(
                        mark, () -> platforms.of(thread.channel()).whisper(thread, member, message, mark)));
    }

    private static ChatPlatform.Delivery unlessRefused(String mark, Supplier<ChatPlatform.Delivery> send) {
        try {
            return send.get();
        } catch (ChatException e) {
            if (e.fault() != ChatException.Fault.REFUSED) {
                throw e;
            }
            log.info("{} was refused: {}", mark, e.getMessage());
            return ChatPlatform.Delivery.REFUSED;
        }
    }

    private boolean reached(List<MemberRef> identities, Function<MemberRef, ChatPlatform.Delivery> send) {
        ChatException away = null;
        for (MemberRef identity : identities) {
            try {
                if (platforms.isOn(identity.platform()) && send.apply(identity) == ChatPlatform.Delivery.DELIVERED) {
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
}
