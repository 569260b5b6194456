package dev.whetstone.chat.inbound;

import dev.whetstone.chat.MemberRef;
import java.time.Instant;

/** Told of what a member says to the bot alone that is no command. What it takes is stored when it returns. */
public interface DirectListener {

    /**
     * Takes what was said, if it is about what this listener knows; may be told again.
     *
     * @param key the platform's id of the message, the same when it is delivered twice
     * @return false if it is none of its business
     * @throws ChatInbox.InboxUnavailableException if it could not be stored, as for an answer
     */
    boolean heard(String key, MemberRef author, String text, Instant at);

    /**
     * Takes what was {@link #heard} before and reads otherwise now; may be told again.
     *
     * @param key of the message, as it was heard
     * @param revision tells one change of it from another
     * @param text as it stands now
     * @param at when it was changed; a change that is told behind a later one is older than it
     */
    default boolean changed(String key, String revision, MemberRef author, String text, Instant at) {
        return false;
    }

    /** Drops what was {@link #heard} before and was deleted by its author; may be told again. */
    default boolean takenBack(String key, MemberRef author, Instant at) {
        return false;
    }
}
