package dev.whetstone.mock.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Something an assessment says once.
 *
 * @param number of the question it belongs to, from 0
 * @param key marks that it was said
 */
record AssessmentWord(Kind kind, int number, String key) {

    private static final Duration HALF_HOUR = Duration.ofMinutes(30);
    private static final Duration LAST_MINUTES = Duration.ofMinutes(5);

    /** What it is about. */
    enum Kind {
        QUESTION,
        /** What was written so far. */
        NOTE,
        HALF,
        FIVE,
        /** No more answers are taken. */
        OVER,
        RESULT
    }

    /** While answers are taken: the open question, what of its answer was written, and of the clock only what is still true. */
    static Stream<AssessmentWord> whileOpen(int number, int parts, Instant endsAt, Instant now) {
        Stream<AssessmentWord> words = Stream.of(
                new AssessmentWord(Kind.QUESTION, number, "q" + number),
                new AssessmentWord(Kind.NOTE, number, "n" + number + "." + parts),
                now.isBefore(fiveAt(endsAt))
                        ? new AssessmentWord(Kind.HALF, number, "half")
                        : new AssessmentWord(Kind.FIVE, number, "five"));
        return words.filter(word -> word.kind != Kind.NOTE || parts > 0)
                .filter(word -> word.kind != Kind.HALF || !now.isBefore(halfAt(endsAt)));
    }

    /** Once no more are taken; the result only when all is graded. */
    static Stream<AssessmentWord> afterwards(boolean graded) {
        Stream<AssessmentWord> over = Stream.of(new AssessmentWord(Kind.OVER, 0, "over"));
        return graded ? Stream.concat(over, Stream.of(new AssessmentWord(Kind.RESULT, 0, "result"))) : over;
    }

    /** The moments at which the clock is due. */
    static Stream<Instant> moments(Instant endsAt) {
        return Stream.of(halfAt(endsAt), fiveAt(endsAt), endsAt);
    }

    private static Instant halfAt(Instant endsAt) {
        return endsAt.minus(HALF_HOUR);
    }

    private static Instant fiveAt(Instant endsAt) {
        return endsAt.minus(LAST_MINUTES);
    }
}
