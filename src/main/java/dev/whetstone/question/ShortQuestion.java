package dev.whetstone.question;

import java.util.List;
import java.util.Optional;

/** Explain a concept in prose. */
public record ShortQuestion(Head head, Body body, Rubric points, List<Sample> samples) implements Question {

    public ShortQuestion {
        samples = List.copyOf(samples);
    }

    /** A question without samples. */
    public ShortQuestion(Head head, Body body, Rubric points) {
        this(head, body, points, List.of());
    }

    @Override
    public Kind kind() {
        return Kind.SHORT;
    }

    @Override
    public Optional<Rubric> rubric() {
        return Optional.of(points);
    }
}
