package dev.whetstone.chat;

import org.jspecify.annotations.Nullable;

/**
 * Handles events from the inbox. May be called again for the same event after a crash or a failure, so every effect must be
 * repeatable; throwing makes the inbox try again later.
 */
public interface ThreadReplyListener {

    void onEvent(ChatEvent event);

    /** The event cannot be handled yet and is tried again; nothing is wrong. */
    final class NotYetException extends RuntimeException {
        public NotYetException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
