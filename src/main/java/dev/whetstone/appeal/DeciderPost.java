package dev.whetstone.appeal;

import dev.whetstone.chat.ChatMessage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom to ask, and how it reaches them. */
public record DeciderPost(Deciders deciders, PrivatePost post) {

    /**
     * False if it must be tried again.
     *
     * @param tried since when it may have been sent already, so that it is looked for; null where nobody has tried
     */
    public boolean send(Person person, ChatMessage message, String mark, @Nullable Instant tried) {
        return post.send(person, message, mark, tried);
    }
}
