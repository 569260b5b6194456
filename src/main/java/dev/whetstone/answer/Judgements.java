package dev.whetstone.answer;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Settled;
import dev.whetstone.attempt.Verdict;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.inbound.EachListener;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.grading.Grade;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** What people make of answers, for features that ask them: the answers as they stand, what waits, and what was decided. */
public record Judgements(
        Answers answers, Points points, Feedback feedback, Clock clock, ObjectProvider<AnswerFollower> followers) {

    /** The answer a member's result in a round comes from; empty if they gave none, or it has no grade yet. */
    public Optional<GivenAnswer> result(String roundId, String memberId) {
        return answers.find(roundId, memberId)
                .flatMap(answer -> answer.best().flatMap(best -> GivenAnswer.of(answer, best)));
    }

    /** The answer people may score: the result, or the one only they can judge. */
    public Optional<GivenAnswer> judged(String roundId, String memberId) {
        return answers.find(roundId, memberId)
                .flatMap(answer -> answer.judged().flatMap(judged -> GivenAnswer.of(answer, judged)));
    }

    /** The answer with this text, if it still counts. */
    public Optional<GivenAnswer> withText(String roundId, String memberId, String digest) {
        return answers.find(roundId, memberId)
                .flatMap(answer -> answer.counting().stream()
                        .filter(attempt -> attempt.digest().equals(digest))
                        .findFirst()
                        .flatMap(attempt -> GivenAnswer.of(answer, attempt)));
    }

    /** Answers of these rounds whose grade waits for people. */
    public List<GivenAnswer> waiting(Collection<String> roundIds) {
        return answers.graded(roundIds, List.of(Grade.Certainty.UNSURE, Grade.Certainty.PEERS)).stream()
                .filter(answer ->
                        answer.judged().filter(judged -> !answer.isCopy(judged)).isPresent())
                .flatMap(answer -> answer.judged().flatMap(judged -> GivenAnswer.of(answer, judged)).stream())
                .filter(GivenAnswer::isWaiting)
                .toList();
    }

    /** Everything of a member that people have settled. */
    public List<GivenAnswer> settledOf(String memberId) {
        return answers.by(
                memberId,
                all -> all.flatMap(answer -> answer.counting().stream()
                                .filter(attempt -> answer.settled(attempt).isPresent())
                                .flatMap(attempt -> GivenAnswer.of(answer, attempt).stream()))
                        .toList());
    }

    /** The ids of the members who answered a round in time, the best answer first. */
    public List<String> answered(Round round) {
        return answers.of(round).stream()
                .filter(Answer::isGiven)
                .sorted(Comparator.comparingDouble(Answer::bestScore).reversed().thenComparing(Answer::memberId))
                .map(Answer::memberId)
                .toList();
    }

    /** Takes in the outcome of an appeal: the grade, the ledger and whoever learns from it. Repeating it changes nothing. */
    public void rule(Round round, Question question, String memberId, Verdict verdict) {
        if (answers.find(round.id(), memberId).isPresent()) {
            settle(
                    round,
                    question,
                    answers.change(
                            round,
                            memberId,
                            current ->
                                    current.rule(verdict) && current.progress().heard(clock.instant())));
        }
    }

    /** Gives the ruling on a text another reason, in the ledger too. */
    public void rephrase(String roundId, String memberId, String digest, String before, String reason) {
        answers.find(roundId, memberId).ifPresent(found -> {
            Answer changed = answers.change(found, current -> current.rephrase(digest, reason));
            points.rephrase(changed, Settled.because(before), Settled.because(reason));
        });
    }

    /** Says something to the author of an answer in private; {@code mark} is the same for the same message. */
    public void tell(Round round, GivenAnswer answer, String mark, ChatMessage message) {
        feedback.say(round, answer.author(), answer.channel(), mark, message);
    }

    /** Brings the ledger to what people have settled, and tells the followers; returns the answer as it was settled last. */
    public Answer settle(Round round, Question question, Answer answer) {
        Answer settled = points.settle(round, question, answer);
        List<GivenAnswer> news = new ArrayList<>();
        for (Attempt attempt : settled.counting()) {
            settled.settled(attempt)
                    .flatMap(by -> GivenAnswer.of(settled, attempt))
                    .ifPresent(news::add);
        }
        news.forEach(
                given -> EachListener.call(followers, "settled " + settled.id(), follower -> follower.settled(given)));
        return settled;
    }
}
