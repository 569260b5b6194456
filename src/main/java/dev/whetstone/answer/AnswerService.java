package dev.whetstone.answer;

import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.AnswerFold;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.group.Identity;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes what members write, edit, delete, submit and press in a round. What they did is kept as {@link Act}s, what counts of it is
 * decided by {@link AnswerFold}, and {@link GradingSteps} brings it forward.
 */
record AnswerService(RoundFinder rounds, QuestionBank bank, Members members, GradingSteps steps, Clock clock)
        implements ThreadReplyListener {

    @Override
    public void onEvent(ChatEvent event) {
        Optional<Round> round = rounds.of(event);
        Optional<Question> question = round.flatMap(known -> bank.find(known.questionId()));
        if (round.isPresent() && question.isPresent() && round.get().state() != Round.State.SKIPPED) {
            take(event, round.get(), question.get());
        }
    }

    private void take(ChatEvent event, Round round, Question question) {
        Optional<Identity> known = members.identity(event.author());
        known.ifPresent(one -> members.used(event.author(), one));
        List<Act> acts = acts(known, event, round);
        if (known.isEmpty() && !steps.isAnswer(round, question, acts, event.key())) {
            return;
        }
        String member = known.map(Identity::member)
                .orElseGet(() -> members.of(event.author()).id());
        Answer answer = steps.bringForward(round, question, member, acts);
        if (answer.isGiven()) {
            members.join(round.groupId(), member, clock.instant());
        }
    }

    /**
     * Of a stranger nothing is kept until they answer; then, or once they are known for another reason, everything they did in the
     * round is taken together.
     */
    private List<Act> acts(Optional<Identity> known, ChatEvent event, Round round) {
        boolean newcomer = known.filter(one -> one.isKnownSince(round.dueAt())).isEmpty();
        return newcomer ? rounds.everything(event, round).stream().map(Act::of).toList() : List.of(Act.of(event));
    }
}
