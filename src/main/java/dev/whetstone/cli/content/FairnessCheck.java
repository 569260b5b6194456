package dev.whetstone.cli.content;

import dev.whetstone.grading.Grading;
import dev.whetstone.grading.KnownErrors;
import dev.whetstone.grading.SampleGate;
import dev.whetstone.grading.SampleGrade;
import dev.whetstone.question.Problem;
import dev.whetstone.question.reader.LoadedQuestion;
import java.util.List;
import java.util.stream.Stream;

/** Finds the questions that would not be graded fairly; all that is graded of one is graded while what it teaches is known. */
final class FairnessCheck {

    private final Grading grading;
    private final OwnWords ownWords;
    private final SampleGate gate;

    /** What was found of one question. */
    private record Found(List<Problem> problems, List<SampleGrade> samples) {}

    FairnessCheck(Grading grading, OwnWords ownWords, KnownErrors known) {
        this.grading = grading;
        this.ownWords = ownWords;
        this.gate = new SampleGate(known);
    }

    Stream<Problem> problems(List<LoadedQuestion> questions) {
        List<Found> all = questions.parallelStream().map(this::look).toList();
        List<SampleGrade> samples =
                all.stream().flatMap(found -> found.samples().stream()).toList();
        Stream<Problem> ofTheBank =
                gate.tooManyFarOff(samples).map(reason -> new Problem("content", 1, reason)).stream();
        return Stream.concat(all.stream().flatMap(found -> found.problems().stream()), ofTheBank);
    }

    private Found look(LoadedQuestion loaded) {
        List<SampleGrade> samples = grading.withheld(loaded.question());
        Stream<Problem> flaws = Stream.concat(
                        grading.check(loaded.question()).stream(),
                        gate.flaw(loaded.question().id(), samples).stream())
                .map(flaw -> loaded.problem(flaw.key(), flaw.reason()));
        return new Found(Stream.concat(flaws, ownWords.problems(loaded)).toList(), samples);
    }
}
