package dev.whetstone.peers;

import dev.whetstone.answer.Judgements;
import dev.whetstone.answer.OpenRounds;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.PersonalScore;
import dev.whetstone.chat.Action;
import dev.whetstone.chat.Call;
import dev.whetstone.chat.Reply;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.round.Round;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The score form's Send: two peers or one admin settle a grade. */
record ScoreFormAction(OpenRounds rounds, Answers answers, ScoreRules rules, Judgements judgements) implements Action {
    @Override
    public String name() {
        return "score-form";
    }

    @Override
    public Reply run(Call call) {
        return PeerRules.roundAndMember(call.argument())
                .map(parts -> rounds.named(parts[0], call, (round, question) -> score(round, question, call, parts[1])))
                .orElseGet(() -> Reply.say("That form is broken; nothing was changed."));
    }

    private Reply score(Round round, Question question, Call call, String author) {
        Optional<Answer> answer = answers.find(round.id(), author);
        Optional<String> refusal = rules.refusal(answer, round, question, call, author);
        Optional<String> voter = rules.voter(call, round.groupId());
        Optional<Attempt> judged = answer.flatMap(Answer::judged);
        if (refusal.isPresent() || judged.isEmpty() || voter.isEmpty()) {
            return Reply.say(refusal.orElse("That answer was taken back."));
        }
        boolean admin = rules.rights().isAdmin(call.member(), round.groupId());
        if (!admin && !PeerRules.needsPeople(answer.get())) {
            return Reply.say("That grade is certain; only an admin can change it.");
        }
        List<String> met = Arrays.stream(call.value("met", "").split(","))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .toList();
        PersonalScore score = PersonalScore.of(voter.get(), admin, judged.get(), value(question, call, met), met);
        Answer scored = answers.change(round, author, current -> {
            current.score(score);
            return current.progress().heard(call.at());
        });
        judgements.settle(round, question, scored);
        return Reply.say(thanks(question, scored, judged.get()));
    }

    private static String thanks(Question question, Answer answer, Attempt attempt) {
        String another = question.kind() == Kind.PRACTICE ? "confirmation" : "score";
        return answer.settled(attempt)
                .map(settled -> "Thank you: the grade is now %d %%, %s."
                        .formatted(Math.round(settled.score() * 100), settled.told()))
                .orElse("Thank you: one more member's %s settles it.".formatted(another));
    }

    private static double value(Question question, Call call, List<String> met) {
        Optional<Rubric> rubric = question.rubric();
        if (rubric.isEmpty()) {
            String chosen = call.value("score", "0");
            return ScoreRules.SCALE.stream().anyMatch(option -> option.value().equals(chosen))
                    ? Double.parseDouble(chosen)
                    : 0;
        }
        int all = rubric.get().points().stream().mapToInt(Rubric.Point::weight).sum();
        int reached = rubric.get().points().stream()
                .filter(point -> met.contains(point.id()))
                .mapToInt(Rubric.Point::weight)
                .sum();
        return (double) reached / all;
    }
}
