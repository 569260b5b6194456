package dev.whetstone.answer;

import dev.whetstone.answer.fold.Act;
import dev.whetstone.answer.fold.Answer;
import dev.whetstone.answer.fold.AnswerFold;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.group.Identity;
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
final class AnswerService implements ThreadReplyListener {

    private final RoundFinder rounds;
    private final QuestionBank bank;
    private final Authors authors;
    private final GradingSteps steps;
    private final Clock clock;

    AnswerService(RoundFinder rounds, QuestionBank bank, Authors authors, GradingSteps steps, Clock clock) {
        this.rounds = rounds;
        this.bank = bank;
        this.authors = authors;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void onEvent(ChatEvent event) {
        Optional<Round> round = rounds.of(event);
        Optional<Question> question = round.flatMap(known -> bank.find(known.questionId()));
        if (round.isPresent() && question.isPresent() && round.get().state() != Round.State.SKIPPED) {
            take(event, round.get(), question.get());
        }
    }

    private void take(ChatEvent event, Round round, Question question) {
        Optional<Identity> known = authors.known(event);
        List<Act> acts = authors.acts(known, event, round);
        if (known.isEmpty() && !steps.isAnswer(round, question, acts)) {
            return;
        }
        String member = known.map(Identity::member).orElseGet(() -> authors.met(event));
        Answer answer = steps.bringForward(round, question, member, acts);
        if (answer.isGiven()) {
            authors.join(round, member, clock.instant());
        }
    }
}
