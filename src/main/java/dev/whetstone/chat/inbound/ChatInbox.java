package dev.whetstone.chat.inbound;

/**
 * Where platforms hand in what members did. When {@link #accept} returns, the event is stored and will be handled, once, also
 * after a crash: only then may the platform acknowledge it.
 */
public interface ChatInbox {

    /**
     * Stores an event; one that is known already is accepted and dropped.
     *
     * @throws InboxUnavailableException if it could not be stored; the platform must not acknowledge it, or must tell its
     *     sender to try again
     */
    void accept(ChatEvent event);

    /** The database did not answer; nothing was stored for certain. */
    final class InboxUnavailableException extends RuntimeException {
        public InboxUnavailableException(Throwable cause) {
            super("The database is away, so the answer could not be kept; please send it again in a minute.", cause);
        }
    }
}
