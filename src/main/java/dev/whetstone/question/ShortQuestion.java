package dev.whetstone.question;

import java.util.Optional;

/** Explain a concept in prose. */
public record ShortQuestion(Head head, Body body, Rubric points) implements Question {

    @Override
    public Kind kind() {
        return Kind.SHORT;
    }

    @Override
    public Optional<Rubric> rubric() {
        return Optional.of(points);
    }
}
