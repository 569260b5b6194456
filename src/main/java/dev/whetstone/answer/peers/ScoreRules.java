package dev.whetstone.answer.peers;

import dev.whetstone.answer.fold.Answer;
import dev.whetstone.chat.Call;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Members;
import dev.whetstone.round.Round;
import java.util.Optional;

/** Who may score an answer that needs people to judge it. */
final class ScoreRules {

    private ScoreRules() {}

    /** Why this caller may not score the answer at the moment. */
    static Optional<String> refusal(
            Optional<Answer> answer, Round round, Call call, String author, Members members, GroupRights rights) {
        if (answer.flatMap(Answer::judged).isEmpty()) {
            return Optional.of("That answer was taken back.");
        }
        if (members.of(call.member()).id().equals(author)) {
            return Optional.of("Your own answer is for others to score.");
        }
        boolean admin = rights.isAdmin(call.member(), round.groupId());
        return PeerRules.mayScore(round, answer.get(), admin)
                ? Optional.empty()
                : Optional.of("Answers can be scored after the close.");
    }
}
