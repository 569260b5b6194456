package dev.whetstone.grading.text.language;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells prose in a language that the grader cannot read from English, in which it can; names and code decide nothing. */
public final class OtherLanguage {

    private static final List<Set<String>> SMALL_WORDS = WordFiles.lines("other-languages.txt").stream()
            .map(line -> Arrays.stream(line.split(" ")).collect(Collectors.toUnmodifiableSet()))
            .toList();
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    private static final int LEAST_LETTERS = 6;
    private static final int LEAST_WORDS = 3;
    private static final double SHARE = 0.16;
    private static final double SCRIPT_SHARE = 0.25;

    private OtherLanguage() {}

    /** Whether most of a text can be told to be in another language; a few words never can. */
    public static boolean is(String prose) {
        List<String> words = WORD.matcher(prose.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        return isOtherScript(words) || SMALL_WORDS.stream().anyMatch(small -> isOf(small, words));
    }

    /** Single letters, as in formulas, are of no script. */
    private static boolean isOtherScript(List<String> words) {
        List<String> longer = words.stream().filter(word -> word.length() > 1).toList();
        long all = longer.stream().mapToLong(String::length).sum();
        long other = longer.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) != UnicodeScript.LATIN)
                .count();
        return other >= LEAST_LETTERS && other > SCRIPT_SHARE * all;
    }

    private static boolean isOf(Set<String> small, List<String> words) {
        List<String> theirs = words.stream().filter(small::contains).toList();
        long english = words.stream()
                .filter(word -> Lexicon.STOP.contains(word) && !small.contains(word))
                .count();
        return new HashSet<>(theirs).size() >= LEAST_WORDS
                && theirs.size() > english
                && theirs.size() >= SHARE * words.size();
    }
}
