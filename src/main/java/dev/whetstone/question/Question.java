package dev.whetstone.question;

import java.util.List;
import java.util.Optional;

/** One item of the bank. Every kind is a record of its own with what only that kind needs. */
public interface Question {

    Head head();

    Body body();

    /** The kind's name as it stands in the front matter. */
    Kind kind();

    /** The key points an answer is held against, for the kinds that have them. */
    default Optional<Rubric> rubric() {
        return Optional.empty();
    }

    /** Answers with their grades, for the kinds that are graded by them. */
    default List<Sample> samples() {
        return List.of();
    }

    /** Whether its grader corrects itself by graded answers. */
    default boolean isTaughtBySamples() {
        return false;
    }

    /** The same question with further samples after its own; for kinds that are not taught by samples, unchanged. */
    default Question withSamples(List<Sample> more) {
        return this;
    }

    default String id() {
        return head().id();
    }
}
