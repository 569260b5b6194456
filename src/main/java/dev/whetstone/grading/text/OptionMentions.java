package dev.whetstone.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which options a sentence names, by letter, number, place or text, and which of them it rules out. */
final class OptionMentions {

    private static final String PICKS =
            "is|it's|its|be|think|say|pick|picked|choose|chose|with|for|guess|take|vote|prefer|would|it";
    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\b(?:option|answer|choice|letter|number|no\\.?|#)(?: is)? ?[:#]? ?\\(?([a-e]|[1-5]|one|two|three|four|five)(?![\\w'])"
                    + "|(?:^|[\\s(])([a-e]|[1-5])\\)(?![\\w'])"
                    + "|\\b(?:" + PICKS + ")(?: ?: ?| )\\(?([a-e])(?=[).,;!?]* *$)"
                    + "|\\b(?:say|pick|choose|take)(?: number)? ([1-5])(?=[).,;!?]* *$)|^\\W*([a-e])(?= *[-:.,;)\u2013\u2014](?: |$))");
    private static final Pattern LETTER = Pattern.compile(
            "([B-Eb-e]|A(?! \\p{Ll}|'))(?<![\\p{L}\\d_'\u2019.&&[^\\p{IsHan}\\p{IsHiragana}]][A-Ea-e])(?![\\p{L}\\d_'\u2019+#&&[^\\p{IsHan}\\p{IsHiragana}]]|\\.\\p{L})|\\b(A)(?= (?:is|because|since|or|and|but)\\b)"
                    + "|\\b(a)(?=(?: ?/ ?| (?:or|and) (?:maybe |perhaps )?)[b-eB-E]\\b)"
                    + "|(?<=\\b[b-eB-E] (?:or|and)(?: maybe| perhaps)? |\\b[b-eB-E] ?/ ?)(a)\\b|(?<=[,;:.!?\u2026)-] )(a)(?=[.!?)]*$)");
    private static final Pattern PLACE = Pattern.compile(
            "(?i)\\b(first|1st|second|2nd|third|3rd|fourth|4th|fifth|5th|last)(?: (?:one|option|answer|choice)\\b|\\W*$)");
    private static final List<String> PLACES = List.of("1st", "2nd", "3rd", "4th", "5th");
    private static final List<String> PLACE_WORDS = List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> NUMBER_WORDS = List.of("one", "two", "three", "four", "five");
    /** Whose choice it is, if it is not or no longer the member's. */
    private static final Pattern NOT_MINE = Pattern.compile(
            "(?i)\\b(?:(?:who|every(?:one|body)|some(?:one|body)|people|they|he|she|others?|most|@\\S+) (?:say|said|pick(?:ed)?|took|chose|think|thought|vote|voted)s?(?: for)?"
                    + "|(?:i )?(?:had|was (?:going|about) to (?:say|pick|take|choose))|(?:first|initially)(?: i)? (?:thought|said|had|picked)|first (?:instinct|thought|guess|idea) was|(?:love|tempted) to (?:say|pick|take|choose|go with)|(?<=^|[(,;.] ?)was) ?:? ?\\(?$");
    /** What is said of an option that is weighed and not chosen, if another is. */
    private static final Pattern WEIGHED = Pattern.compile(
            "(?i)^\\)? (?:would|might|could|may|sounds?|looks?|seems?)\\b(?! (?:be )?(?:my|the|right|correct))");

    private static final Pattern LEADING = Pattern.compile("(?i)^\\W*([a-e])(?= *[-:.,;)!\u2013\u2014](?: |$))");
    private static final Pattern CONTENT =
            Pattern.compile("^\\W*(?:(?:[a-eA-E] )?(?!and\\b|or\\b)\\p{L}{3,}|\"|i |it |as )");
    private static final Pattern TURNS = Pattern.compile(
            "(?i)\\b(?:or|no|wait|but|actually|now|maybe|perhaps|edit|then|also|either|rather|hmm+|too|both)\\b|\\?|\u2192|->");
    private static final Pattern CROSSED =
            Pattern.compile("^\\)? ?(?:\u274c|\u2716|\u2717|\u2718|\ud83d\udeab|\ud83d\udc4e)");
    private static final Pattern DENIED_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:not|cannot|(?:any|every)thing but|all but|never|neither|nor|except|unlike|wrong|excludes?|rule out|eliminate|instead of|rather than|isnt|dont|against|nicht|pas|non|n\u00e3o|no es|\u043d\u0435|nie|niet|inte)"
                    + "|n['\u2019]t|\u4e0d(?:\u662f|\u9009|\u9078))(?: (?:es|ist|est|\u00e9|la|le|die|be|the|option|answer|it|it's|is|think|say|choose|pick|take|go|going|with|ever|an?|that|[a-e],? n?or))* ?[:(]?$");
    private static final Pattern DENIED_AFTER = Pattern.compile(
            "(?i)^\\)? (?:is|are|can|could|would|does|do|should|must)? ?(?:n['\u2019]t|not|wrong|incorrect|out|false|impossible|overkill|too \\p{L}+|(?:(?:an? |the )?(?:trap|trick|bait|decoy|distractor)))\\b"
                    + "|^\\)? (?:isn|can|couldn|wouldn|doesn|don)['\u2019]?t\\b|^ ?(?:\u3067\u306f\u306a|\u3058\u3083\u306a|\u4e0d\u5bf9|\u4e0d\u5c0d)");

    private static final int NEAR = 40;

    private final String said;
    private final List<String> texts;
    private final List<Mention> mentions = new ArrayList<>();

    private record Mention(int option, int start, boolean denied, boolean weighed) {}

    /**
     * @param said one line, as typed
     * @param texts the options' texts in lower case
     */
    OptionMentions(String said, List<String> texts) {
        this.said = said;
        this.texts = texts;
        find(NAMED);
        find(LETTER);
        find(PLACE);
        texts();
    }

    /** The one that is named before all others and given its own words, where nothing turns away from it. */
    Optional<Integer> first() {
        Matcher leading = LEADING.matcher(said);
        boolean committed = leading.find()
                && CONTENT.matcher(said.substring(leading.end())).find()
                && !TURNS.matcher(said.substring(leading.end())).find();
        return committed ? Optional.of(number(leading.group(1).toLowerCase(Locale.ROOT))) : Optional.empty();
    }

    boolean isEmpty() {
        return mentions.isEmpty();
    }

    /** The options that are named and not ruled out. */
    Set<Integer> chosen() {
        Set<Integer> denied = options(mentions.stream().filter(Mention::denied));
        List<Mention> left = mentions.stream()
                .filter(mention -> !denied.contains(mention.option()))
                .toList();
        Set<Integer> sure = options(left.stream().filter(mention -> !mention.weighed()));
        return sure.isEmpty() ? options(left.stream()) : sure;
    }

    private static Set<Integer> options(Stream<Mention> mentions) {
        return mentions.map(Mention::option).collect(Collectors.toSet());
    }

    private void find(Pattern pattern) {
        Matcher found = pattern.matcher(said);
        while (found.find()) {
            for (int group = 1; group <= found.groupCount(); group++) {
                if (found.group(group) != null) {
                    add(number(found.group(group).toLowerCase(Locale.ROOT)), found.start(group), found.end(group));
                }
            }
        }
    }

    private int number(String name) {
        if (name.equals("last")) {
            return texts.size() - 1;
        }
        if (name.length() == 1) {
            return Character.isDigit(name.charAt(0)) ? name.charAt(0) - '1' : name.charAt(0) - 'a';
        }
        return Stream.of(PLACES, PLACE_WORDS, NUMBER_WORDS)
                .mapToInt(names -> names.indexOf(name))
                .max()
                .orElse(-1);
    }

    private void texts() {
        String lower = said.toLowerCase(Locale.ROOT);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            int at = lower.indexOf(text);
            boolean part = texts.stream()
                    .anyMatch(other -> other.length() > text.length() && other.contains(text) && lower.contains(other));
            if (at >= 0 && text.length() > 1 && !part && isWhole(lower, at, at + text.length())) {
                add(i, at, at + text.length());
            }
        }
    }

    private static boolean isWhole(String text, int start, int end) {
        boolean before = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return before && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }

    private void add(int option, int start, int end) {
        if (option >= 0 && option < texts.size()) {
            String before = said.substring(0, start);
            String after = said.substring(end);
            boolean denied = DENIED_BEFORE.matcher(before.stripTrailing()).find()
                    || NOT_MINE.matcher(before.substring(Math.max(0, start - NEAR)))
                            .find()
                    || DENIED_AFTER.matcher(after).find()
                    || CROSSED.matcher(after).find();
            mentions.add(
                    new Mention(option, start, denied, WEIGHED.matcher(after).find()));
        }
    }
}
