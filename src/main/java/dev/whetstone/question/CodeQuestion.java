package dev.whetstone.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Write Python or PySpark; run on tests where there are any, and judged by the rubric and by constructs of the code. */
public record CodeQuestion(
        Head head, Body body, Rubric points, Checks checks, List<Sample> samples, CodeTests tests, FrameTests frames)
        implements Question {

    public CodeQuestion {
        samples = List.copyOf(samples);
    }

    /** A question without tests. */
    public CodeQuestion(Head head, Body body, Rubric points, Checks checks, List<Sample> samples) {
        this(head, body, points, checks, samples, CodeTests.NONE, FrameTests.NONE);
    }

    /** A question without samples and tests. */
    public CodeQuestion(Head head, Body body, Rubric points, Checks checks) {
        this(head, body, points, checks, List.of());
    }

    @Override
    public Kind kind() {
        return Kind.CODE;
    }

    @Override
    public boolean isTaughtBySamples() {
        return true;
    }

    @Override
    public CodeQuestion withSamples(List<Sample> more) {
        List<Sample> all = Stream.concat(samples.stream(), more.stream()).toList();
        return new CodeQuestion(head, body, points, checks, all, tests, frames);
    }

    @Override
    public Optional<Rubric> rubric() {
        return Optional.of(points);
    }

    /** The constructs to look for; {@code language} is {@code python} for PySpark too. */
    public record Checks(String language, List<Check> required, List<Check> forbidden) {
        public Checks {
            required = List.copyOf(required);
            forbidden = List.copyOf(forbidden);
        }
    }

    /** Met when the code holds any of the constructs, each written {@code call:x}, {@code import:x}, {@code name:x} or {@code syntax:x}. */
    public record Check(String says, List<String> any) {
        public Check {
            any = List.copyOf(any);
        }
    }
}
