package dev.whetstone.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
    public boolean isTaughtBySamples() {
        return true;
    }

    @Override
    public ShortQuestion withSamples(List<Sample> more) {
        List<Sample> all = Stream.concat(samples.stream(), more.stream()).toList();
        return new ShortQuestion(head, body, points, all);
    }

    @Override
    public Optional<Rubric> rubric() {
        return Optional.of(points);
    }
}
