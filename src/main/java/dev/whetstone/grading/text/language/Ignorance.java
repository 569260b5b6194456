package dev.whetstone.grading.text.language;

import java.util.List;
import java.util.Set;

/**
 * Where a negation only says what its author does not know or has not done: "I am not sure", "never used it", "no idea". Nothing is
 * denied by that of what is asked.
 */
final class Ignorance {

    private static final Set<String> AUTHOR = Set.of("i", "me", "my", "myself");

    private static final Set<String> LACKING = Set.of("idea", "clue", "experience", "opinion");

    /** After "I do not" or "I have not", and after a negation that a sentence begins with. */
    private static final Set<String> KNOWING = Set.of(
            "sure",
            "certain",
            "know",
            "remember",
            "recall",
            "tell",
            "told",
            "say",
            "compare",
            "used",
            "tried",
            "worked",
            "touched",
            "seen",
            "looked",
            "measured",
            "heard",
            "understood",
            "understand",
            "had");

    private static final int BEFORE = 4;
    private static final int AFTER = 3;

    private Ignorance() {}

    /**
     * Whether the negation at a place is such a one.
     *
     * @param begins whether a sentence begins with it
     */
    static boolean at(List<EnglishTokens.Token> tokens, int place, boolean begins) {
        int end = Math.min(tokens.size(), place + 1 + AFTER);
        List<EnglishTokens.Token> next = tokens.subList(place + 1, end);
        boolean author = begins || holds(tokens.subList(Math.max(0, place - BEFORE), end), AUTHOR);
        return holds(next.subList(0, Math.min(2, next.size())), LACKING) || (author && holds(next, KNOWING));
    }

    private static boolean holds(List<EnglishTokens.Token> tokens, Set<String> words) {
        return tokens.stream().anyMatch(token -> words.contains(token.surface()));
    }
}
