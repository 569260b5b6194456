package dev.whetstone.grading.text.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.reading.ChatText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what is said to the others in a thread by what it is about: few words, of people and the day, and none of the subject. */
public final class Aside {

    private static final int MOST_WORDS = 12;

    private static final int LONGEST = 300;

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

    /** Words that may stand in any text. */
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

    /** Whether a text without code is one, beside a question that asks for words. */
    public static boolean is(Question question, String text) {
        if (text.length() > LONGEST
                || text.strip().split("\\s+").length > MOST_WORDS
                || ChatText.of(text).hasCode()) {
            return false;
        }
        return ASKS.matcher(text).find()
                || (TO_OTHERS.matcher(text).find()
                        && stems(text).noneMatch(SUBJECTS.get(question, Aside::subject)::contains));
    }

    private static Stream<String> stems(String text) {
        return Reading.prose(text, Set.of()).stream()
                .flatMap(List::stream)
                .filter(word -> word.content() && !SMALL.contains(word.surface()))
                .map(Word::stem);
    }

    private static Set<String> subject(Question question) {
        return KnownWords.of(Stream.concat(
                        Stream.of(
                                question.head().title(),
                                question.body().prompt(),
                                question.body().modelAnswer()),
                        question.rubric().stream().flatMap(Aside::said))
                .collect(Collectors.joining("\n")));
    }

    private static Stream<String> said(Rubric rubric) {
        return Stream.of(rubric.points(), rubric.bonus(), rubric.redFlags())
                .flatMap(points -> points.stream().flatMap(Rubric.Point::wordings));
    }
}
