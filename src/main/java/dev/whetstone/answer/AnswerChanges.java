package dev.whetstone.answer;

import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answers;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.group.Members;
import dev.whetstone.round.Round;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;

/** Tells whoever follows answers that a member changed or took back what they had written. */
record AnswerChanges(RoundFinder rounds, Members members, Answers answers, ObjectProvider<AnswerFollower> followers)
        implements ThreadReplyListener {

    private static final Set<ChatEvent.Kind> CHANGES = Set.of(ChatEvent.Kind.EDITED, ChatEvent.Kind.DELETED);

    @Override
    public void onEvent(ChatEvent event) {
        Optional<Round> round = CHANGES.contains(event.kind()) ? rounds.of(event) : Optional.empty();
        round.flatMap(found -> members.idOf(event.author()).flatMap(member -> answers.find(found.id(), member)))
                .filter(answer -> answer.isChangedBy(Act.of(event)))
                .ifPresent(answer -> EachListener.call(
                        followers,
                        "changed " + answer.id(),
                        follower -> follower.changed(answer.roundId(), answer.memberId(), event.at())));
    }
}
