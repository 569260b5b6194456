package dev.whetstone.answer.peers;

import dev.whetstone.answer.fold.Answer;
import dev.whetstone.answer.fold.Attempt;
import dev.whetstone.grading.Grade;
import dev.whetstone.round.Round;
import java.util.Optional;

/** Who may read and score whose answers. */
final class PeerRules {

    private PeerRules() {}

    static Optional<String[]> roundAndMember(String argument) {
        String[] parts = argument.split("\\|", 2);
        return parts.length == 2 ? Optional.of(parts) : Optional.empty();
    }

    static boolean mayRead(Round round, Optional<Answer> own) {
        boolean closed = round.state() == Round.State.CLOSED || round.state() == Round.State.REVEALED;
        return closed || (!round.isSealed() && own.map(Answer::isGiven).orElse(false));
    }

    static boolean mayScore(Round round, Answer answer, boolean admin) {
        boolean closed = round.state() == Round.State.CLOSED || round.state() == Round.State.REVEALED;
        return answer.judged().isPresent() && (closed || admin);
    }

    static boolean needsPeople(Answer answer) {
        return answer.judged()
                .map(Attempt::grade)
                .map(grade -> grade.certainty() != Grade.Certainty.CERTAIN)
                .orElse(false);
    }
}
