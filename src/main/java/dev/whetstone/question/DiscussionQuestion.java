package dev.whetstone.question;

import java.util.Optional;

/** Design, behavioural or project talk; peers score it on the rubric. */
public record DiscussionQuestion(Head head, Body body, Rubric points) implements Question {

    @Override
    public Kind kind() {
        return Kind.DISCUSSION;
    }

    @Override
    public Optional<Rubric> rubric() {
        return Optional.of(points);
    }
}
