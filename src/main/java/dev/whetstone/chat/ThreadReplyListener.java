package dev.whetstone.chat;

/**
 * Handles events from the inbox. May be called again for the same event after a crash or a failure, so every effect must be
 * repeatable; throwing makes the inbox try again later.
 */
public interface ThreadReplyListener {

    void onEvent(ChatEvent event);
}
