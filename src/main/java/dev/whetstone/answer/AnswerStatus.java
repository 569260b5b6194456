package dev.whetstone.answer;

import dev.whetstone.round.Round;

/** Tells other features who has answered. */
public final class AnswerStatus {

    private final Answers answers;

    AnswerStatus(Answers answers) {
        this.answers = answers;
    }

    /** Whether the member gave an answer to the round in time, or looked at the model answer and so owes none. */
    public boolean isDone(Round round, String memberId) {
        return answers.find(round.id(), memberId)
                .map(answer -> answer.isGiven() || answer.hasPeeked())
                .orElse(false);
    }
}
