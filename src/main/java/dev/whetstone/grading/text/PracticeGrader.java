package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.Grader;
import dev.whetstone.question.PracticeQuestion;
import java.util.List;

/** Leaves the evidence to the member's peers: nothing that was done elsewhere can be seen from here. */
final class PracticeGrader implements Grader<PracticeQuestion> {

    @Override
    public Class<PracticeQuestion> type() {
        return PracticeQuestion.class;
    }

    @Override
    public Grade grade(PracticeQuestion question, String answer) {
        return new Grade(
                0,
                Certainty.PEERS,
                List.of(),
                List.of(),
                List.of(),
                "Your evidence is with your peers: two members confirm what it shows.",
                "Two members confirm it, whenever they like: *Rate answers* under the question.");
    }
}
