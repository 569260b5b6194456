package dev.whetstone.peers;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.award.Seasons;
import dev.whetstone.award.Worth;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Markdown;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The Helpful button: +1 for its author, at most +3 an answer, never one's own. */
record HelpfulAction(OpenRounds rounds, Answers answers, ScoreRules rules, Ledger ledger, Clock clock)
        implements Action {

    private static final int MOST = 3;

    @Override
    public String name() {
        return "helpful";
    }

    @Override
    public Reply run(Call call) {
        return PeerRules.roundAndMember(call.argument())
                .map(parts -> rounds.named(parts[0], call, vote(call, parts[1])))
                .orElseGet(() -> Reply.say("That button is broken; nothing was changed."));
    }

    private BiFunction<Round, Question, Reply> vote(Call call, String author) {
        return (round, question) -> {
            String caller = rules.members().idOf(call.member()).orElse("");
            Optional<Answer> answer = answers.find(round.id(), author).filter(Answer::isGiven);
            if (answer.isEmpty()) {
                return Reply.say("That answer was taken back.");
            }
            if (caller.equals(author)) {
                return Reply.say("Nice try: your own answer cannot be your most helpful one.");
            }
            if (!PeerRules.mayRead(round, question, answers.find(round.id(), caller))) {
                return Reply.say("Answer first, then you can rate the others' answers.");
            }
            return rules.voter(call, round.groupId())
                    .map(voter -> {
                        Answer voted = answers.change(round, author, current -> current.voteHelpful(voter));
                        award(round, question, voted, voted.helpful().indexOf(voter) + 1);
                        return Reply.say("Thank you, noted.");
                    })
                    .orElseGet(() -> Reply.say(ScoreRules.STRANGER));
        };
    }

    /** The n-th vote (from 1) on an answer. */
    private void award(Round round, Question question, Answer answer, int nth) {
        if (nth > MOST) {
            return;
        }
        LocalDate today = clock.instant().atZone(round.zone()).toLocalDate();
        ledger.settle(List.of(new Worth(
                answer.groupId(),
                answer.memberId(),
                "helpful:" + answer.id() + ":" + nth,
                Award.Kind.HELPFUL,
                1,
                Seasons.effective(round.date(), today, round.isRevealed()),
                round.id(),
                question.head().topic(),
                0,
                0,
                "A member found your answer to “"
                        + Markdown.escape(question.head().title()) + "” helpful")));
    }
}
