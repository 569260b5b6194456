package dev.whetstone.answer;

import dev.whetstone.chat.ChatEvent;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.ThreadReplyListener.NotYetException;
import dev.whetstone.group.Groups;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.Optional;

/** Finds the round an event belongs to. */
record EventRounds(Rounds rounds, Groups groups) {

    /**
     * The round the event names, or the one of its thread; empty if the thread is no question's.
     *
     * @throws NotYetException while a question is being posted to the channel: the thread may turn out to be its
     */
    Optional<Round> of(ChatEvent event) {
        String id = event.round();
        ThreadRef thread = event.thread();
        if (id != null || thread == null) {
            return Optional.ofNullable(id).flatMap(rounds::find);
        }
        Optional<Round> round = rounds.of(thread);
        if (round.isEmpty() && isBeingPostedTo(thread)) {
            throw new NotYetException(
                    "A question is being posted to " + thread.channel().key(), null);
        }
        return round;
    }

    private boolean isBeingPostedTo(ThreadRef thread) {
        return groups.of(thread.channel())
                .map(group -> !rounds.of(group.id(), Round.State.SCHEDULED, 1).isEmpty())
                .orElse(false);
    }
}
