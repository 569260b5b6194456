package dev.whetstone.chat.inbound;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import java.time.Instant;

/** Told of what happens in places that only some people see. What it takes is stored when it returns. */
public interface PlaceListener {

    /**
     * Somebody wrote in such a place, or changed what they had written; may be told again.
     *
     * @param key the platform's id of the message, the same when it is delivered twice; for a change with a colon and its revision
     * @param text as it stands now, with text files at its end
     * @return false if it knows nothing of this place
     * @throws ChatInbox.InboxUnavailableException if it could not be stored, as for an answer
     */
    boolean said(ChannelRef place, String key, MemberRef author, String text, Instant at);

    /** Somebody deleted what they had said there under this key; may be told of any place, and again. */
    default void takenBack(ChannelRef place, String key, MemberRef author, Instant at) {}

    /** The place is gone, or can no longer be written in; may be told of any place, and again. */
    void lost(ChannelRef place);
}
