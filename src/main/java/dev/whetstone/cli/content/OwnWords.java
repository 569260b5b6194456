package dev.whetstone.cli.content;

import dev.whetstone.grading.Grading;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Problem;
import dev.whetstone.question.Question;
import dev.whetstone.question.reader.LoadedQuestion;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Grades what a question itself says as a member's answer: its model answer must be good, no hint may be the answer. */
final class OwnWords {

    /** Of a model answer, by meaning; one that does not even pass is a fault the graders name themselves. */
    private static final double GOOD = 0.9;

    private static final double PASSES = 0.7;

    /** A hint of a question without a rubric that scores as much answers it. */
    private static final double ANSWERS = 0.6;

    private final Grading grading;
    private final boolean byMeaning;

    /** @param byMeaning whether prose is graded by an embedding model, without which words alone cannot tell good from very good */
    OwnWords(Grading grading, boolean byMeaning) {
        this.grading = grading;
        this.byMeaning = byMeaning;
    }

    Stream<Problem> problems(LoadedQuestion loaded) {
        Kind kind = loaded.question().kind();
        if (Set.of(Kind.SHORT, Kind.CODE).contains(kind)) {
            return byMeaning ? model(loaded) : Stream.empty();
        }
        return Set.of(Kind.CHOICE, Kind.OUTPUT).contains(kind) ? hints(loaded) : Stream.empty();
    }

    private Stream<Problem> model(LoadedQuestion loaded) {
        Question question = loaded.question();
        double score = grading.grade(question, question.body().modelAnswer()).score();
        return score < PASSES || score >= GOOD
                ? Stream.empty()
                : Stream.of(loaded.problem(
                        "/rubric",
                        String.format(Locale.ROOT, "the model answer scores %.2f, it must reach %.2f", score, GOOD)));
    }

    private Stream<Problem> hints(LoadedQuestion loaded) {
        Question question = loaded.question();
        List<String> hints = question.body().hints();
        return IntStream.range(0, hints.size())
                .filter(i -> grading.grade(question, hints.get(i)).score() >= ANSWERS)
                .mapToObj(i -> loaded.problem("/title", "hint %d gives the answer away".formatted(i + 1)));
    }
}
