package dev.whetstone.appeal;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.Optional;

/** Finds what an answer belongs to. */
public record Cases(Rounds rounds, Groups groups, QuestionBank bank) {

    /** A round with its question and group. */
    public record Case(Round round, Question question, StudyGroup group) {}

    public Optional<Case> of(String roundId) {
        return rounds.find(roundId).flatMap(this::of);
    }

    /** Empty where the question is no longer in the bank, or the group is gone. */
    public Optional<Case> of(Round round) {
        return bank.find(round.questionId())
                .flatMap(question -> groups.find(round.groupId()).map(group -> new Case(round, question, group)));
    }
}
