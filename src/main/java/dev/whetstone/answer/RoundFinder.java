package dev.whetstone.answer;

import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.group.Groups;
import dev.whetstone.inbox.Backlog;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the round an event belongs to, and what else its author did there. */
record RoundFinder(Rounds rounds, Groups groups, Backlog backlog) {

    /**
     * The event's round; empty if its thread is none of the bot's.
     *
     * @throws ThreadReplyListener.NotYetException if that cannot be told, because a question of the group is being posted
     */
    Optional<Round> of(ChatEvent event) {
        String id = event.round();
        if (id != null) {
            return rounds.find(id);
        }
        ThreadRef thread = event.thread();
        return thread == null ? backlog.threadOf(event.message()).flatMap(rounds::of) : of(thread);
    }

    /** Asks a second time, because a post may have been noted while it was asked whether one is on its way. */
    private Optional<Round> of(ThreadRef thread) {
        return rounds.of(thread).or(() -> {
            requireNothingOnItsWay(thread);
            return rounds.of(thread);
        });
    }

    private void requireNothingOnItsWay(ThreadRef thread) {
        boolean posting = groups.of(thread.channel())
                .map(group -> rounds.of(group.id(), Round.State.SCHEDULED, 1))
                .filter(scheduled -> !scheduled.isEmpty())
                .isPresent();
        if (posting) {
            throw new ThreadReplyListener.NotYetException(
                    "A question is being posted to " + thread.channel().key());
        }
    }

    /** The event, and all that its author did in the round by messages, forms and presses, whoever they were by then. */
    List<ChatEvent> everything(ChatEvent event, Round round) {
        List<ChatEvent> all = new ArrayList<>(backlog.of(event.author(), round.threads(), round.id()));
        if (!all.contains(event)) {
            all.add(event);
        }
        return all;
    }
}
