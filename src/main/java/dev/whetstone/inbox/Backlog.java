package dev.whetstone.inbox;

import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whether answers given in time are still waiting to be handled, and forgets what a member wrote. */
public final class Backlog {

    private final InboxEntries entries;

    Backlog(InboxEntries entries) {
        this.entries = entries;
    }

    /** Whether an event of these threads, or one that names the round, from before the moment is not handled yet. */
    public boolean holds(Collection<ThreadRef> threads, String round, Instant before) {
        return entries.waiting(places(threads, round), before);
    }

    private static List<String> places(Collection<ThreadRef> threads, String round) {
        List<String> places =
                new ArrayList<>(threads.stream().map(ThreadRef::key).toList());
        places.add(place(round));
        return places;
    }

    /** Everything known of what somebody did in these threads and by forms of the round, in no order. */
    public List<ChatEvent> of(MemberRef author, Collection<ThreadRef> threads, String round) {
        return entries.of(author, places(threads, round)).stream()
                .map(InboxEntry::event)
                .toList();
    }

    /** How many events failed so often that they are not tried any more. */
    public long setAside() {
        return entries.countSetAside();
    }

    /** The thread in which a message was posted, if the post was handed in. */
    public Optional<ThreadRef> threadOf(MessageRef message) {
        return entries.find(message.key() + ":0").map(entry -> entry.event().thread());
    }

    /** Deletes every event of a member. */
    public void forget(MemberRef author) {
        entries.deleteOf(author);
    }

    /** What an event is looked for by: its thread, or the round it names. */
    static @Nullable String place(ChatEvent event) {
        ThreadRef thread = event.thread();
        String round = event.round();
        return thread != null ? thread.key() : round == null ? null : place(round);
    }

    private static String place(String round) {
        return "round:" + round;
    }
}
