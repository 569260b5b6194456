package dev.whetstone.peers;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.Optional;

/** Who may read and score whose answers. */
final class PeerRules {

    private PeerRules() {}

    static Optional<String[]> roundAndMember(String argument) {
        String[] parts = argument.split("\\|", 2);
        return parts.length == 2 ? Optional.of(parts) : Optional.empty();
    }

    /** Evidence of hands-on work gives nothing away. */
    static boolean mayRead(Round round, Question question, Optional<Answer> own) {
        return isClosed(round)
                || (!round.isSealed()
                        && (question.kind() == Kind.PRACTICE
                                || own.map(Answer::isGiven).orElse(false)));
    }

    static boolean mayScore(Round round, Question question, Answer answer, boolean admin) {
        boolean confirmable = question.kind() == Kind.PRACTICE && !round.isSealed();
        return answer.judged().isPresent() && (isClosed(round) || admin || confirmable);
    }

    private static boolean isClosed(Round round) {
        return round.state() == Round.State.CLOSED || round.state() == Round.State.REVEALED;
    }

    static boolean needsPeople(Answer answer) {
        return answer.judged()
                .map(Attempt::grade)
                .map(grade -> grade.certainty() != Grade.Certainty.CERTAIN)
                .orElse(false);
    }
}
