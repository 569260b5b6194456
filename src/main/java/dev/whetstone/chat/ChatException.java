package dev.whetstone.chat;

import org.jspecify.annotations.Nullable;

/** A platform did not do what it was asked; {@link #fault()} says what that means for the caller. */
public final class ChatException extends RuntimeException {

    /** What is known about the call that failed. */
    public enum Fault {
        /** Nothing was done; the same call may work later. */
        UNREACHABLE,
        /** It may or may not have been done: look for the idempotency mark before trying again. */
        AMBIGUOUS,
        /** It cannot work until a person changes something, such as inviting the bot to the channel. */
        REFUSED
    }

    private final Fault fault;

    /** {@code message} is one sentence an admin can act on; it holds no token and no member's text. */
    public ChatException(Fault fault, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }
}
