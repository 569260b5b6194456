package dev.whetstone.peers;

import dev.whetstone.attempt.Answer;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.group.GroupRights;
import dev.whetstone.group.Members;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.List;
import java.util.Optional;

/** Who may score an answer that needs people to judge it, or call it helpful: members of the group and its admins. */
record ScoreRules(Members members, GroupRights rights) {

    static final String STRANGER = "Only members of this group rate its answers, so nothing was changed; an"
            + " answer of your own or `/prep join` makes you one.";

    /** What can be chosen where a question has no rubric; the values are scores. */
    static final List<Form.Option> SCALE = List.of(
            new Form.Option("1", "Right"),
            new Form.Option("0.75", "Mostly right"),
            new Form.Option("0.5", "Half right"),
            new Form.Option("0.25", "A little right"),
            new Form.Option("0", "Wrong"));

    /** The caller's id, if they are somebody whose word counts here; asking makes nobody known. */
    Optional<String> voter(Call call, String groupId) {
        Optional<String> known = members.idOf(call.member());
        if (known.filter(id -> !members.inGroup(groupId, List.of(id)).isEmpty()).isPresent()) {
            return known;
        }
        return rights.isAdmin(call.member(), groupId)
                ? Optional.of(members.of(call.member()).id())
                : Optional.empty();
    }

    /** Why this caller may not score the answer at the moment. */
    Optional<String> refusal(Optional<Answer> answer, Round round, Question question, Call call, String author) {
        if (answer.flatMap(Answer::judged).isEmpty()) {
            return Optional.of("That answer was taken back.");
        }
        if (members.idOf(call.member()).filter(author::equals).isPresent()) {
            return Optional.of("Your own answer is for others to score.");
        }
        if (voter(call, round.groupId()).isEmpty()) {
            return Optional.of(STRANGER);
        }
        boolean admin = rights.isAdmin(call.member(), round.groupId());
        return PeerRules.mayScore(round, question, answer.get(), admin)
                ? Optional.empty()
                : Optional.of("Answers can be scored after the close.");
    }
}
