package dev.whetstone.answer;

import dev.whetstone.answer.fold.Answer;
import dev.whetstone.answer.kept.Answers;
import dev.whetstone.round.Round;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells other features who has answered. */
public final class AnswerStatus {

    private final Answers answers;

    AnswerStatus(Answers answers) {
        this.answers = answers;
    }

    /** The ids of the members who owe nothing any more, as {@link #isDone} says of each. */
    public Set<String> done(Round round) {
        return answers.of(round).stream()
                .filter(answer -> answer.isGiven() || answer.hasPeeked())
                .map(Answer::memberId)
                .collect(Collectors.toSet());
    }

    /** Whether the member gave an answer to the round in time, or looked at the model answer and so owes none. */
    public boolean isDone(Round round, String memberId) {
        return answers.find(round.id(), memberId)
                .map(answer -> answer.isGiven() || answer.hasPeeked())
                .orElse(false);
    }
}
