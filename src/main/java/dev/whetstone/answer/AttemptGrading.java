package dev.whetstone.answer;

import dev.whetstone.attempt.Attempt;
import dev.whetstone.feedback.Feedback;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import dev.whetstone.round.Round;
import dev.whetstone.secondreader.SecondReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has an attempt graded, with the question's own samples and those its group has settled, and read a second time where its author is
 * a member; a fault of a grader is a grade for people to settle.
 */
record AttemptGrading(Grading grading, List<GroupSamples> teachers, Optional<SecondReader> reader, Feedback feedback) {

    private static final Logger log = LoggerFactory.getLogger(AttemptGrading.class);

    AttemptGrading {
        teachers = List.copyOf(teachers);
    }

    /**
     * The attempt's grade.
     *
     * @param member null for somebody who is none yet
     * @throws Grader.GradingUnavailableException if grading may work later
     */
    Grade of(Round round, Question question, @Nullable String member, Attempt attempt) {
        try {
            Grade own =
                    grading.grade(taught(round, question), attempt.text(), () -> feedback.takesAWhile(round, attempt));
            if (member == null || reader.isEmpty() || !reader.get().isAskedAbout(own)) {
                return own;
            }
            feedback.taken(attempt);
            return reader.get().read(round, question, member, attempt.text(), own);
        } catch (Grader.GradingUnavailableException later) {
            throw later;
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

    private Question taught(Round round, Question question) {
        if (!question.isTaughtBySamples()) {
            return question;
        }
        List<Sample> more = teachers.stream()
                .flatMap(teacher -> teacher.of(round.groupId(), question.id()).stream())
                .toList();
        return more.isEmpty() ? question : question.withSamples(more);
    }
}
