package dev.whetstone.appeal;

import dev.whetstone.chat.ChatException;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.Reach;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whom to ask, and how it reaches them: at the first of their identities that takes it. */
public record DeciderPost(Deciders deciders, Reach reach) {

    private static final Logger log = LoggerFactory.getLogger(DeciderPost.class);

    /**
     * False if it must be tried again; a refusal is final.
     *
     * @param tried since when it may have been sent already, so that it is looked for; null where nobody has tried
     */
    public boolean send(Person person, ChatMessage message, String mark, @Nullable Instant tried) {
        try {
            boolean delivered = reach.tellOnce(person.identities(), message, mark, tried);
            log.debug("{}: {}", mark, delivered);
            return true;
        } catch (ChatException e) {
            log.info("{} could not be sent: {}", mark, e.getMessage());
            return false;
        }
    }
}
