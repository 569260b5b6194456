package dev.whetstone.chat.inbound;

/**
 * Handles events from the inbox. May be called again for the same event after a crash or a failure, so every effect must be
 * repeatable; throwing makes the inbox try again later.
 */
public interface ThreadReplyListener {

    void onEvent(ChatEvent event);

    /** What the event needs is on its way, so that it can be handled later but not now; no fault. */
    final class NotYetException extends RuntimeException {
        public NotYetException(String reason) {
            super(reason);
        }
    }
}
