package dev.whetstone.teaching;

import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.round.Rounds;
import java.util.Optional;

/** Finds the question of a round, if its grader learns from samples. */
record TaughtQuestion(Rounds rounds, QuestionBank bank) {

    Optional<Round> round(String roundId) {
        return rounds.find(roundId);
    }

    Optional<Question> of(Round round) {
        return bank.find(round.questionId()).filter(Question::isTaughtBySamples);
    }
}
