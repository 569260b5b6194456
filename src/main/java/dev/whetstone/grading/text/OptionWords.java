package dev.whetstone.grading.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the option whose own words are said, where no other's are. */
final class OptionWords {

    private static final Pattern DENIES = Pattern.compile(
            "(?i)\\b(?:not|anything|everything|all but|never|dont|wont|cannot|nobody|neither|nor|or|either|instead|than)\\b|n['\u2019]t\\b|\\?");
    private static final Set<String> SMALL = Set.of(
            ("a about always an and answer are as at be by can definitely do does each every for from go going guess has have i id in is it its just"
                            + " ll maybe me my obviously of on one only option pick probably s should so sure take that the their them then there they think this to"
                            + " use well which will with would you")
                    .split(" "));
    private static final int ENOUGH = 2;

    private final List<List<String>> options;

    /** @param texts the options' texts */
    OptionWords(List<String> texts) {
        options = texts.stream().map(OptionWords::words).toList();
    }

    /** The option that is meant: all its words in their order, or at least two that say which it is and hardly any others. */
    OptionalInt said(String answer) {
        List<String> words = words(answer);
        if (words.isEmpty() || DENIES.matcher(answer).find()) {
            return OptionalInt.empty();
        }
        int same = options.indexOf(words);
        int[] meant =
                IntStream.range(0, options.size()).filter(i -> tells(i, words)).toArray();
        boolean single = meant.length == 1
                && IntStream.range(0, options.size())
                        .noneMatch(i -> i != meant[0] && words.stream().anyMatch(own(i)::contains));
        return same >= 0 ? OptionalInt.of(same) : single ? OptionalInt.of(meant[0]) : OptionalInt.empty();
    }

    private boolean tells(int option, List<String> words) {
        Set<String> named = new HashSet<>(words);
        named.retainAll(options.get(option));
        Set<String> own = own(option);
        int others = new HashSet<>(words).size() - named.size();
        return named.size() >= ENOUGH && named.stream().anyMatch(own::contains) && others <= named.size() / 2;
    }

    /** The words that no other option has. */
    private Set<String> own(int option) {
        Set<String> own = new HashSet<>(options.get(option));
        for (int i = 0; i < options.size(); i++) {
            if (i != option) {
                options.get(i).forEach(own::remove);
            }
        }
        return own;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d]+"))
                .filter(word -> !word.isEmpty() && !SMALL.contains(word))
                .forEach(words::add);
        return words;
    }
}
