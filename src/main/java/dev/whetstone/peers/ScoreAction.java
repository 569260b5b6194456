package dev.whetstone.peers;

import dev.whetstone.answer.OpenRounds;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Texts;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Form;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.round.Round;
import java.util.List;
import java.util.Optional;

/** The Score button: opens the rubric as a form. */
record ScoreAction(OpenRounds rounds, Answers answers, ScoreRules rules) implements Action {
    @Override
    public String name() {
        return "score";
    }

    @Override
    public Reply run(Call call) {
        return PeerRules.roundAndMember(call.argument())
                .map(parts -> rounds.named(parts[0], call, (round, question) -> open(round, question, call, parts[1])))
                .orElseGet(() -> Reply.say("That button is broken; nothing was changed."));
    }

    private Reply open(Round round, Question question, Call call, String author) {
        Optional<String> refusal = rules.refusal(answers.find(round.id(), author), round, question, call, author);
        if (refusal.isPresent()) {
            return Reply.say(refusal.get());
        }
        boolean practice = question.kind() == Kind.PRACTICE;
        String asked = practice ? "What does the evidence show?" : "Which points does it make?";
        return new Reply.Open(new Form(
                practice ? "Confirm this work" : "Score this answer",
                "score-form",
                round.id() + "|" + author,
                List.of(question.rubric()
                        .map(rubric -> Form.Field.many("met", asked, "", options(rubric)))
                        .orElseGet(() -> Form.Field.select("score", "How good is it?", "1", ScoreRules.SCALE)))));
    }

    private static List<Form.Option> options(Rubric rubric) {
        return rubric.points().stream()
                .map(point -> new Form.Option(point.id(), Texts.shortened(point.says(), 140)))
                .toList();
    }
}
