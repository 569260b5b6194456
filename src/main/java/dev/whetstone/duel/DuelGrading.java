package dev.whetstone.duel;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.util.Optional;

/** What answers in duels are worth, by the graders of the rounds. */
record DuelGrading(QuestionBank bank, Grading grading) {

    /** By how much a grade its grader is not sure of may be off. */
    static final double UNSURE = 0.25;

    boolean isChoice(String questionId) {
        return bank.find(questionId)
                .filter(question -> question.kind() == Kind.CHOICE)
                .isPresent();
    }

    Optional<String> refusal(String questionId, String text) {
        return bank.find(questionId).flatMap(question -> grading.refusal(question, text));
    }

    /** Throws what {@link Grading#grade(Question, String)} does. */
    DuelAnswer grade(String questionId, String text) {
        return bank.find(questionId)
                .map(question -> answer(text, grading.grade(question, text)))
                .orElseGet(() -> new DuelAnswer(text, 0, 1, "Its question is no longer in the bank."));
    }

    private static DuelAnswer answer(String text, Grade grade) {
        double doubt = switch (grade.certainty()) {
            case CERTAIN -> 0;
            case UNSURE -> UNSURE;
            case PEERS -> 1;
        };
        return new DuelAnswer(text, grade.score(), doubt, grade.verdict());
    }
}
