package dev.whetstone.answer;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import dev.whetstone.round.Round;
import java.util.List;

/** Grades an answer in its group: with the question's own samples, and those the group has settled. */
record GroupGrading(Grading grading, List<GroupSamples> teachers) {

    GroupGrading {
        teachers = List.copyOf(teachers);
    }

    /** As {@link Grading#grade(Question, String, Runnable)} does. */
    Grade grade(Round round, Question question, String text, Runnable stillWorking) {
        return grading.grade(taught(round, question), text, stillWorking);
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
