package dev.whetstone.attempt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What people write to have something of the bot, such as the next question: no answer to the one that is asked. */
final class Requests {

    /** Longer ones say something else too. */
    private static final int MOST_WORDS = 12;

    private static final int MOST_CHARACTERS = 200;

    /** What is wanted, in words that stand next to each other. */
    private static final List<Pattern> WANTED = List.of(
            wanted("(?:next|another|more|new|different|easier|harder) (?:questions?|tasks?|problems?|exercises?)"),
            wanted("(?:next|another|easier|harder) (?:one|please|pls|plz)"),
            wanted("what(?:s| is) next"),
            wanted("skip (?:it|this|that|(?:this|that|the) (?:one|question|task))"),
            wanted("(?:a|the|another) hint|hint (?:please|pls|plz)|hint"),
            wanted("(?:show|see|have|get|give|tell) (?:me |us )?the (?:answer|solution)"),
            wanted("help (?:me|us|please)"));

    /** The words such a wish is made of; one other word, and it says something. */
    private static final Set<String> WORDS =
            Set.of(("a an and am another ask bot can come could do does easier exercise"
                            + " exercises different for get give go hello help hey hi have harder hint i id im is it lets like may me more"
                            + " move need new next now ok okay on one or please pls plz post problem problems question questions quickly"
                            + " ready see send should show skip soon task tasks tell thank thanks that the then this to today us want"
                            + " we what whats when will would you your yet answer solution")
                    .split(" "));

    private Requests() {}

    /** Whether the words say nothing but what their author would like to have. */
    static boolean isOne(String words) {
        if (words.length() > MOST_CHARACTERS) {
            return false;
        }
        String plain = plain(words);
        List<String> all = Arrays.asList(plain.split(" "));
        return all.size() > 1
                && all.size() <= MOST_WORDS
                && WORDS.containsAll(all)
                && WANTED.stream().anyMatch(wanted -> wanted.matcher(plain).find());
    }

    private static Pattern wanted(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b");
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("['’‘`]", "")
                .replaceAll("[,.;:!?…\\s-]+", " ")
                .strip();
    }
}
