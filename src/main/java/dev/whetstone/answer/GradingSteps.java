package dev.whetstone.answer;

import dev.whetstone.chat.ThreadReplyListener;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an answer forward: RECEIVED → GRADED → ANSWERED BACK. Each step is stored before the next begins and finds out for
 * itself whether it is still to be done, so that repeating all of them does no harm.
 */
final class GradingSteps {

    private static final Logger log = LoggerFactory.getLogger(GradingSteps.class);

    private final Answers answers;
    private final Grading grading;
    private final Points points;
    private final Feedback feedback;

    GradingSteps(Answers answers, Grading grading, Points points, Feedback feedback) {
        this.answers = answers;
        this.grading = grading;
        this.points = points;
        this.feedback = feedback;
    }

    /** @param answer as it was just stored or found; one without an attempt needs nothing */
    void bringForward(Round round, Question question, Answer answer) {
        if (!answer.attempts().isEmpty()) {
            Answer graded = grade(round, question, answer);
            tell(round, question, points.settle(round, question, graded));
        }
    }

    private Answer grade(Round round, Question question, Answer stored) {
        Answer answer = stored;
        for (Attempt attempt : stored.attempts()) {
            if (attempt.needsGrade()) {
                Grade grade = gradeOf(round, question, attempt);
                answer = answers.change(answer, current -> keep(current, attempt, grade));
            }
        }
        return answer;
    }

    /** The grade belongs to the text it was made for; an edit that came meanwhile is graded on its own. */
    private static boolean keep(Answer current, Attempt graded, Grade grade) {
        Optional<Attempt> now = current.attempt(graded.message());
        if (now.isEmpty() || !now.get().needsGrade() || !now.get().text().equals(graded.text())) {
            return false;
        }
        current.change(graded.message(), attempt -> attempt.graded(grade));
        return true;
    }

    private Grade gradeOf(Round round, Question question, Attempt attempt) {
        try {
            return grading.grade(question, attempt.text(), () -> sayThatItTakesAWhile(round, attempt));
        } catch (Grader.GradingUnavailableException later) {
            feedback.taken(attempt);
            throw new ThreadReplyListener.NotYetException("the grader is away: " + later.getMessage());
        } catch (RuntimeException fault) {
            log.error("An answer to {} could not be graded", question.id(), fault);
            return new Grade(
                    0,
                    Grade.Certainty.UNSURE,
                    List.of(),
                    List.of(),
                    List.of(),
                    "Your answer is kept, but I could not grade it: an admin or two peers can settle it.",
                    "");
        }
    }

    private void sayThatItTakesAWhile(Round round, Attempt attempt) {
        feedback.taken(attempt);
        feedback.say(
                round,
                attempt.author(),
                attempt.channel(),
                "slow:" + attempt.message().message(),
                "Still running your answer; I will tell you here when it is done.");
    }

    private void tell(Round round, Question question, Answer graded) {
        Answer answer = graded;
        for (Attempt attempt : graded.attempts()) {
            Grade grade = attempt.grade();
            if (grade == null || !attempt.needsTelling()) {
                continue;
            }
            if (round.isRevealed() && attempt.counts()) {
                feedback.revealed(round, question, answer, attempt, grade);
            } else {
                feedback.graded(round, question, answer, attempt, grade);
            }
            answer = answers.change(answer, current -> {
                current.change(attempt.message(), now -> now.text().equals(attempt.text()) ? now.wasTold() : now);
                return true;
            });
        }
    }
}
