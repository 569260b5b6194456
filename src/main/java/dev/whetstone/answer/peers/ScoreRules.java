package dev.whetstone.answer.peers;

import dev.whetstone.answer.fold.Answer;
import dev.whetstone.chat.Call;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.Optional;

/** Who may score an answer that needs people to judge it. */
record ScoreRules(Members members, GroupRights rights) {

    /** Why this caller may not score the answer at the moment. */
    Optional<String> refusal(Optional<Answer> answer, Round round, Question question, Call call, String author) {
        if (answer.flatMap(Answer::judged).isEmpty()) {
            return Optional.of("That answer was taken back.");
        }
        if (members.of(call.member()).id().equals(author)) {
            return Optional.of("Your own answer is for others to score.");
        }
        boolean admin = rights.isAdmin(call.member(), round.groupId());
        return PeerRules.mayScore(round, question, answer.get(), admin)
                ? Optional.empty()
                : Optional.of("Answers can be scored after the close.");
    }
}
