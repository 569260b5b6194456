package dev.whetstone.answer;

import dev.whetstone.question.Sample;
import java.util.List;

/** Answers that a group itself has graded, by which the grader corrects itself there beside the bank's own samples. */
public interface GroupSamples {

    /** The group's samples of a question, always in the same order. */
    List<Sample> of(String groupId, String questionId);
}
