package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.Grader;
import dev.whetstone.question.DiscussionQuestion;
import dev.whetstone.question.Rubric.Point;
import java.util.List;
import java.util.stream.Collectors;

/** Hands the answer to the member's peers. */
final class DiscussionGrader implements Grader<DiscussionQuestion> {

    @Override
    public Class<DiscussionQuestion> type() {
        return DiscussionQuestion.class;
    }

    @Override
    public Grade grade(DiscussionQuestion question, String answer) {
        String listed = question.points().points().stream()
                .map(Point::says)
                .map(says -> "- " + says)
                .collect(Collectors.joining("\n"));
        return new Grade(
                0,
                Certainty.PEERS,
                List.of(),
                List.of(),
                List.of(),
                "Your answer is with your peers: two members score it.",
                "Your peers look for:\n" + listed);
    }
}
