package dev.whetstone.answer;

import dev.whetstone.answer.fold.Act;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.group.Identity;
import dev.whetstone.group.Members;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.round.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who wrote what arrives: members, and strangers of whom nothing is kept until they answer. */
final class Authors {

    private final Members members;
    private final Backlog backlog;

    Authors(Members members, Backlog backlog) {
        this.members = members;
        this.backlog = backlog;
    }

    /** The member behind an event, and that they used this identity of theirs; empty for a stranger. */
    Optional<Identity> known(ChatEvent event) {
        Optional<Identity> known = members.identity(event.author());
        known.ifPresent(one -> members.used(event.author(), one));
        return known;
    }

    /** The event's act, with all that came before it in the round if its author was no member by then. */
    List<Act> acts(Optional<Identity> known, ChatEvent event, Round round) {
        boolean newcomer = known.filter(one -> one.isKnownSince(round.dueAt())).isEmpty();
        return newcomer ? everything(event, round) : List.of(Act.of(event));
    }

    /** The id a stranger has from now on. */
    String met(ChatEvent event) {
        return members.of(event.author()).id();
    }

    void join(Round round, String member, Instant now) {
        members.join(round.groupId(), member, now);
    }

    /**
     * Of a stranger nothing is kept until they answer; then, or once they are known for another reason, everything they did in the
     * round is taken together.
     */
    private List<Act> everything(ChatEvent event, Round round) {
        List<ThreadRef> threads =
                round.posts().stream().map(post -> post.posted().thread()).toList();
        List<ChatEvent> all = new ArrayList<>(backlog.of(event.author(), threads, round.id()));
        if (!all.contains(event)) {
            all.add(event);
        }
        return all.stream().map(Act::of).toList();
    }
}
