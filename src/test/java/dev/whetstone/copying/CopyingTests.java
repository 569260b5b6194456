package dev.whetstone.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Forty pairs that are copies and more that only look alike. */
class CopyingTests {

    private static final String QUESTION =
            "Your nightly job reads a table of two billion rows, joins it with a small list of countries and"
                    + " writes one file for each country. Last night one task ran for six hours while all others were done within minutes."
                    + " What happened and what do you do about it?";

    private static final List<String> ANSWERS = List.of(
            "One country has far more rows than all the others, so the shuffle sends most of the table to a single task. I would"
                    + " broadcast the small list instead of shuffling the big side, and add a salt to the key where the write needs it.",
            "The lock lets a single thread run bytecode at any time, so eight threads doing sums take as long as one. Threads still"
                    + " pay off while they wait for sockets; for sums I start processes, which cost memory and pickling.",
            "A default is made once, when the function is defined, and every call shares that list. The fix is to take None as the"
                    + " default and to make a fresh list inside the body whenever none was passed by the caller.",
            "Left join keeps orders without a customer and fills the columns with null, but the filter in the where clause throws"
                    + " these rows away again. Moving the condition into the on clause keeps them and counts them as zero.",
            "Retries of the same payment carry an idempotency key that the server stores with the first result. A second request with"
                    + " this key returns the stored result and charges nobody, also when two of them arrive at the very same moment.",
            "The bucket answers with the old object only where a cache sits in front of it, since reads after writes are consistent"
                    + " today. I would look at the distribution in front of it and invalidate the path or version the name.",
            "Late events are kept until the watermark passes the end of their window, and everything older is dropped without a word."
                    + " A longer delay catches more of them, but state grows and results come later to the people who wait.",
            "I would first make the failing report reproducible with a small input, then cut the pipeline in halves until one step is"
                    + " left that turns a good row into a bad one, and write a test for that step before I touch it.");

    private static final List<String> SAME_IN_OTHER_WORDS = List.of(
            "Skew: most records carry the same key, hence one executor does nearly all of the work. Send the tiny dimension to every"
                    + " node so that nothing large has to move, or split the hot key into pieces with a random suffix and merge later.",
            "Because of the interpreter lock only one of the threads makes progress with calculations; use multiprocessing there even"
                    + " though arguments are serialised, and keep threads for downloads, where the lock is given back during the wait.",
            "Default arguments are evaluated a single time at definition. So appending changes what the next caller sees. Write None"
                    + " there, check for it in the function and create the list at that point; then each caller owns a list.",
            "Putting the predicate after WHERE turns the outer join into an inner one, as null never satisfies it. If it stands beside"
                    + " the join condition, unmatched orders survive with empty values, which the count then treats as nothing.",
            "Clients attach a unique token to each attempt; we save the outcome under that token with a unique constraint, so whoever"
                    + " sends the token again gets the earlier outcome back instead of another charge on their card.",
            "Object storage has been strongly consistent for years, so something between you and it serves stale bytes. Check the CDN"
                    + " settings, shorten how long it may keep things, or publish under a fresh key for every release you make.",
            "The engine waits as long as the allowed lateness says and then closes the window for good, so stragglers vanish. Allowing"
                    + " more time helps completeness at the price of memory on the executors and of delay for everybody downstream.",
            "Step one is a minimal case that shows the wrong number every time. Bisecting the stages then tells which transformation"
                    + " breaks it, and before repairing that stage I pin its intended behaviour down with an automated check.");

    static Stream<Arguments> copies() {
        return IntStream.range(0, ANSWERS.size()).boxed().flatMap(i -> {
            String text = ANSWERS.get(i);
            int dot = text.indexOf(". ") + 1;
            return Stream.of(
                            text,
                            text.toUpperCase(Locale.ROOT).replace(",", " -"),
                            "I think that " + text + " Hope this helps!",
                            "- " + text.substring(0, Math.max(1, dot)) + "\n- " + text.substring(Math.max(1, dot)),
                            text.replaceFirst("\\b(would|lets|made|keeps|carry|answers|kept)\\b", "really $1"))
                    .map(copy -> Arguments.of(copy, text));
        });
    }

    static Stream<Arguments> noCopies() {
        return IntStream.range(0, ANSWERS.size()).boxed().flatMap(i -> {
            String text = ANSWERS.get(i);
            String own = SAME_IN_OTHER_WORDS.get(i);
            String first = text.substring(0, text.indexOf(' ', 60));
            return Stream.of(
                    Arguments.of(own, text),
                    Arguments.of(first, text),
                    Arguments.of(first + ". " + own, text),
                    Arguments.of(ANSWERS.get((i + 1) % ANSWERS.size()), text),
                    Arguments.of(QUESTION + " " + own, QUESTION + " " + text));
        });
    }

    @ParameterizedTest
    @MethodSource("copies")
    void whatRepeatsAnEarlierAnswerIsACopy(String copy, String earlier) {
        assertThat(repeats(copy, earlier)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("noCopies")
    void whatSaysTheSameInOtherWordsOrInAShortSentenceIsNone(String text, String earlier) {
        assertThat(repeats(text, earlier)).isFalse();
    }

    private static boolean repeats(String text, String earlier) {
        return Fingerprint.of(text).repeats(Fingerprint.of(earlier), Fingerprint.of(QUESTION));
    }
}
