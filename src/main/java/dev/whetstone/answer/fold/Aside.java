package dev.whetstone.answer.fold;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is said to the others in a thread by what it is about: few words, of people and the day, and none of the subject. */
final class Aside {

    private static final int MOST_WORDS = 12;

    /** Words are the same from here on, whatever their endings. */
    private static final int STEM = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d][\\p{L}\\d_'\u2019]*");

    /** What people speak of who speak to each other. */
    private static final Pattern TO_OTHERS = Pattern.compile(
            "\\b(?:i|i['\u2019]m|i['\u2019]ll|i['\u2019]d|i['\u2019]ve|me|my|mine|myself|we|us|our|you|your|yours|guys|folks|team|let['\u2019]?s (?:go+|see|do|start|chat|talk|move|meet)|gotta|wanna"
                    + "|who|who['\u2019]s|today|tonight|tomorrow|yesterday|day|week|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                    + "|meeting|call|standup|lunch|vacation|holidays?|deadline|extension|questions?|answers?|answered|leaderboard|(?:my|your|the) (?:score|points)|bot"
                    + "|agree|agreed|again|said|above|below|new here|joined|joining|cool|yep|nope|sure|ok|okay|please|sorry|love|hate|understand"
                    + "|d[e\u00e9]j[a\u00e0] vu|rephrase|edited|winning)\\b|^/",
            Pattern.CASE_INSENSITIVE);

    /** A question back whose mark is left out. */
    private static final Pattern ASKS = Pattern.compile(
            "^\\W*(?:what (?:is|are|does|do|did)|what['\u2019]?s|how (?:do|does|can|many|long|much|is|are)|where (?:do|is|can)|when (?:do|is|does|will)"
                    + "|who (?:is|are|wrote|has)|which (?:one|version|dialect)|(?:can|could|may|should|do|does) (?:i|we|you|somebody|someone|anyone|the bot)"
                    + "|is (?:this|it|that|there)|are (?:we|you|there))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> SMALL = Set.of(
            ("a about after again all also always am an and answer any are as at be been before being but by can "
                            + "could did do does done down each else ever every few first for from get gets getting give go goes "
                            + "going good got had has have he her here him his how i if in into is it its just know last less let "
                            + "like made make makes many may me mean means might more most much must my need never new next no nor "
                            + "not now of off often on once one only onto or other our out over own part please put question right "
                            + "same say says see she should show since so some something still such take tell than thank thanks "
                            + "that the their them then there these they thing things think this those through time times to too "
                            + "two under until up us use used very want was way we well were what when where which while who whole "
                            + "why will with without word words would write wrong year years yes yet you your")
                    .split(" "));

    private static final Cache<Question, Set<String>> SUBJECTS =
            Caffeine.newBuilder().weakKeys().maximumSize(500).build();

    private Aside() {}

    /** Whether a text is one, beside a question that asks for words. */
    static boolean is(Question question, String words) {
        if (Intake.count(words) > MOST_WORDS) {
            return false;
        }
        return ASKS.matcher(words).find()
                || (TO_OTHERS.matcher(words).find()
                        && stems(words).noneMatch(SUBJECTS.get(question, Aside::subject)::contains));
    }

    private static Set<String> subject(Question question) {
        String texts = Stream.concat(
                        Stream.of(
                                question.head().title(),
                                question.body().prompt(),
                                question.body().modelAnswer()),
                        question.rubric().stream().flatMap(Aside::said))
                .collect(Collectors.joining("\n"));
        return stems(texts).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> said(Rubric rubric) {
        return Stream.of(rubric.points(), rubric.bonus(), rubric.redFlags())
                .flatMap(points -> points.stream().flatMap(Rubric.Point::wordings));
    }

    private static Stream<String> stems(String text) {
        return WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() > 1 && !SMALL.contains(word))
                .map(word -> word.substring(0, Math.min(STEM, word.length())));
    }
}
