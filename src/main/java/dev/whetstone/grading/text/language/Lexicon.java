package dev.whetstone.grading.text.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of single words: which carry no meaning, which negate, which mean nearly the same or the opposite. */
public final class Lexicon {

    static final Set<String> STOP = words("stop.txt");
    public static final Set<String> NEGATORS = words("negators.txt");

    /** Words too small to be compared by meaning; fewer than {@link #STOP}, as there "more" and "same" tell something. */
    public static final Set<String> PARTICLES = words("particles.txt");

    /** Words that end what a negation covers. */
    static final Set<String> CLAUSE_BOUNDS = Set.of(
            "but",
            "because",
            "so",
            "and",
            "while",
            "whereas",
            "although",
            "though",
            "if",
            "when",
            "which",
            "since",
            "then",
            "therefore",
            "however",
            "it",
            "they",
            "only");

    /** Words between a negation and what it negates. */
    static final Set<String> ADVERBS = Set.of("still", "yet", "even", "ever", "always", "longer", "anymore", "again");

    /** After a negation these turn its meaning around: "nothing runs until", "not read unless". */
    public static final Set<String> REVERSERS = Set.of("until", "unless", "before", "except", "till");

    private static final Map<String, Set<String>> NEAR = related("synonyms.txt", false);
    private static final Map<String, Set<String>> OPPOSITE = related("antonyms.txt", true);

    private Lexicon() {}

    /** Stems that mean nearly the same as a stem, itself left out. */
    public static Set<String> near(String stem) {
        return NEAR.getOrDefault(stem, Set.of());
    }

    /** Stems that mean the opposite of a stem. */
    public static Set<String> opposite(String stem) {
        return OPPOSITE.getOrDefault(stem, Set.of());
    }

    private static Set<String> words(String name) {
        return WordFiles.lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split("\\s+")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Each line is a group of words; with {@code sides}, a bar parts those that mean the opposite of each other. */
    private static Map<String, Set<String>> related(String name, boolean sides) {
        Map<String, Set<String>> related = new HashMap<>();
        for (String line : WordFiles.lines(name)) {
            String[] parts = sides ? line.split("\\|") : new String[] {line, line};
            Set<String> left = stems(parts[0]);
            Set<String> right = stems(parts[1]);
            link(left, right, related);
            link(right, left, related);
        }
        return related;
    }

    private static void link(Set<String> from, Set<String> to, Map<String, Set<String>> related) {
        for (String stem : from) {
            Set<String> others = related.computeIfAbsent(stem, key -> new HashSet<>());
            to.stream().filter(other -> !other.equals(stem)).forEach(others::add);
        }
    }

    private static Set<String> stems(String words) {
        return EnglishTokens.of(words).stream().map(EnglishTokens.Token::stem).collect(Collectors.toUnmodifiableSet());
    }
}
