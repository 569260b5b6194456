package dev.whetstone.rating;

import dev.whetstone.answer.AnswerFollower;
import dev.whetstone.feedback.GivenAnswer;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.MemberData;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import dev.whetstone.round.Rounds;
import java.time.Duration;
import java.time.LocalDate;

/** Asks for the ratings to be counted anew whenever what they are counted from has changed. */
record RatingAsks(Ratings ratings, RatingRuns runs, Rounds rounds)
        implements RoundFollower, AnswerFollower, JoinFollower, MemberData {

    /** Many groups reveal at the same hour, and all that changes within one is counted together. */
    private static final Duration SOON = Duration.ofHours(1);

    /** Before anything there is a game of. */
    private static final LocalDate EVER = LocalDate.EPOCH;

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        runs.ask(SOON, round.date());
        return true;
    }

    /** Before the reveal an answer is no game yet; {@link #afterReveal} asks for all of its round. */
    @Override
    public void settled(GivenAnswer answer) {
        rounds.find(answer.roundId()).filter(Round::isRevealed).ifPresent(round -> runs.ask(SOON, round.date()));
    }

    @Override
    public void joinedGroup(String gone, String into) {
        runs.ask(SOON, EVER);
    }

    @Override
    public void joinedMember(String gone, String into) {
        runs.ask(SOON, EVER);
    }

    @Override
    public void forget(String memberId) {
        ratings.forget(memberId);
        runs.ask(SOON, EVER);
    }
}
