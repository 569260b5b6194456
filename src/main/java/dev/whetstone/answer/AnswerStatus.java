package dev.whetstone.answer;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.round.Round;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells other features who has answered. */
public record AnswerStatus(Answers answers) {

    private static final double GOOD = 0.6;

    /** The ids of the members who owe nothing any more, as {@link #isDone} says of each. */
    public Set<String> done(Round round) {
        return answers.of(round).stream()
                .filter(AnswerStatus::isDone)
                .map(Answer::memberId)
                .collect(Collectors.toSet());
    }

    /** How many answers of a member in a group are good without a hint: 60 % or more. */
    public int unaided(String groupId, String memberId) {
        return answers.by(
                memberId, all -> (int) all.filter(answer -> answer.groupId().equals(groupId))
                        .filter(answer -> answer.isGiven() && !answer.hasPeeked() && answer.hints() == 0)
                        .filter(answer -> answer.bestScore() >= GOOD)
                        .count());
    }

    private static boolean isDone(Answer answer) {
        return answer.isGiven() || answer.hasPeeked();
    }

    /** Whether the member gave an answer to the round in time, or looked at the model answer and so owes none. */
    public boolean isDone(Round round, String memberId) {
        return answers.find(round.id(), memberId).filter(AnswerStatus::isDone).isPresent();
    }
}
