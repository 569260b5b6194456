package dev.whetstone.answer;

import dev.whetstone.attempt.Act;
import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.AnswerFold;
import dev.whetstone.attempt.Answers;
import dev.whetstone.attempt.Attempt;
import dev.whetstone.attempt.Folded;
import dev.whetstone.attempt.Terms;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.feedback.DoneSteps;
import dev.whetstone.feedback.Telling;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings a member's answer forward: kept and graded in one write, then points, signs and words, then a note of what was done.
 * Every step finds out for itself whether it is still to be done, and whoever finds at the note that the answer has changed
 * meanwhile begins anew, so that the last word is always that of the newest answer.
 */
public final class GradingSteps {

    private static final Duration HELD = Duration.ofSeconds(10);
    private static final int TRIES = 50;

    private final String process = UUID.randomUUID().toString();
    private final Answers answers;
    private final AttemptGrading attempts;
    private final Grading grading;
    private final Points points;
    private final Copies copies;
    private final Telling telling;
    private final Clock clock;

    GradingSteps(Answers answers, AttemptGrading attempts, Points points, Telling telling, Clock clock) {
        this.answers = answers;
        this.attempts = attempts;
        this.grading = attempts.grading();
        this.points = points;
        this.copies = new Copies(answers);
        this.telling = telling;
        this.clock = clock;
    }

    /** Whether these acts of somebody who is no member yet hold an answer; what does not count is marked so, and the last is answered. */
    boolean isAnswer(Round round, Question question, List<Act> acts, String last) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        try {
            Folded folded = fold(round, question, null, acts, grades);
            boolean answer = folded.attempts().stream().anyMatch(attempt -> attempt.counts() || attempt.late());
            if (!answer) {
                List<Act> before =
                        acts.stream().filter(act -> !act.key().equals(last)).toList();
                telling.toVisitor(round, fold(round, question, null, before, grades), folded, last);
            }
            return answer;
        } catch (Grader.GradingUnavailableException later) {
            throw awaiting(AnswerFold.of(Terms.of(round, question, grading, grades), acts), later);
        }
    }

    /**
     * Takes in what the member did and does everything that follows from it.
     *
     * @return the answer as it is afterwards
     * @throws ThreadReplyListener.NotYetException if the grader is away or another process is at it
     */
    Answer bringForward(Round round, Question question, String member, Collection<Act> acts) {
        Map<String, Grade> grades = new LinkedHashMap<>();
        DoneSteps done = new DoneSteps();
        for (int tries = 0; tries < TRIES; tries++) {
            Optional<Answer> settled = once(round, question, member, acts, grades, done);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        throw new ThreadReplyListener.NotYetException("the answer changes faster than it can be handled");
    }

    /** Empty if somebody else changed the answer meanwhile. */
    private Optional<Answer> once(
            Round round,
            Question question,
            String member,
            Collection<Act> acts,
            Map<String, Grade> grades,
            DoneSteps done) {
        Answer answer = answers.current(round, member);
        Instant now = clock.instant();
        if (answer.progress().isHeldByAnother(process, now)) {
            throw new ThreadReplyListener.NotYetException("another process is at this answer");
        }
        boolean fresh = answer.add(acts);
        answer.grades().forEach(grades::putIfAbsent);
        Folded folded = fold(round, question, answer, grades).refusing(answer, acts);
        if (fresh || !answer.isFolded()) {
            answer.folded(folded, grades);
            answer.progress().hold(process, now.plus(HELD));
            Optional<Answer> stored = answers.store(answer);
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            answer = stored.get();
        }
        return settled(round, question, answer, folded, done);
    }

    private Optional<Answer> settled(Round round, Question question, Answer answer, Folded folded, DoneSteps done) {
        Answer judged =
                copies.judge(round, question, answer, done, other -> bringForward(round, question, other, List.of()));
        if (judged.progress().isHeld()) {
            points.settleOnce(round, question, judged);
        } else if (!points.settle(round, question, judged).isSameVersionAs(judged)) {
            return Optional.empty();
        }
        return finish(round, question, judged, folded, done);
    }

    private Optional<Answer> finish(Round round, Question question, Answer answer, Folded folded, DoneSteps done) {
        @Nullable RuntimeException failed = null;
        try {
            telling.tell(round, question, answer, folded, done);
        } catch (RuntimeException later) {
            failed = later;
        }
        Optional<Answer> noted = Optional.of(answer);
        boolean erases = round.isRevealed() && answer.hasDeletions();
        if (answer.progress().isHeld() || done.isNews(answer)) {
            done.note(answer);
            if (erases) {
                answer.erase(Terms.of(round, question, grading, answer.grades()));
            }
            answer.progress().release();
            noted = answers.store(answer);
        }
        if (failed != null) {
            throw failed;
        }
        return noted;
    }

    /** Folds, and grades what the fold needs to go on, until nothing is missing. */
    private Folded fold(Round round, Question question, Answer answer, Map<String, Grade> grades) {
        try {
            return fold(round, question, answer.memberId(), answer.acts(), grades);
        } catch (Grader.GradingUnavailableException later) {
            Folded sofar = AnswerFold.of(Terms.of(round, question, grading, grades), answer.acts());
            answer.folded(sofar, grades);
            answers.store(answer);
            throw awaiting(sofar, later);
        }
    }

    private RuntimeException awaiting(Folded sofar, Grader.GradingUnavailableException later) {
        Attempt missing = sofar.missing();
        if (missing != null) {
            telling.feedback().taken(missing);
        }
        return new ThreadReplyListener.NotYetException("the grader is away: " + later.getMessage());
    }

    private Folded fold(
            Round round, Question question, @Nullable String member, List<Act> acts, Map<String, Grade> grades) {
        Terms terms = Terms.of(round, question, grading, grades);
        Folded folded = AnswerFold.of(terms, acts);
        for (Attempt missing = folded.missing(); missing != null; missing = folded.missing()) {
            grades.put(missing.digest(), attempts.of(round, question, member, missing));
            folded = AnswerFold.of(terms, acts);
        }
        return folded;
    }

    /** Keeps a hint or a look, and returns the answer with it; what it costs is settled with the points. */
    public Answer help(Round round, Question question, String member, Act act) {
        return answers.change(round, member, answer -> {
            if (!answer.add(List.of(act))) {
                return false;
            }
            Map<String, Grade> grades = answer.grades();
            answer.folded(AnswerFold.of(Terms.of(round, question, grading, grades), answer.acts()), grades);
            return true;
        });
    }

    /** Erases what was taken back, once a round is over. */
    void erase(Round round, Question question, String member) {
        answers.change(round, member, answer -> {
            List<Act> before = new ArrayList<>(answer.acts());
            answer.erase(Terms.of(round, question, grading, answer.grades()));
            return !before.equals(answer.acts());
        });
    }
}
