package dev.whetstone.inbox;

import dev.whetstone.chat.ThreadRef;
import java.time.Instant;

/** Tells whether answers given in time are still waiting to be handled. */
public final class Backlog {

    private final InboxEntries entries;

    Backlog(InboxEntries entries) {
        this.entries = entries;
    }

    /** Whether an event of this thread from before the moment is stored but not handled yet. */
    public boolean holds(ThreadRef thread, Instant before) {
        return entries.waiting(thread.key(), before);
    }
}
