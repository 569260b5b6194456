package dev.whetstone.attempt;

import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What a single message looks like: an answer, a remark, a question back. */
public final class Intake {

    private static final Pattern PREFIX = Pattern.compile("^\\s*answer\\s*:\\s*", Pattern.CASE_INSENSITIVE);

    /** Never over the end of a line, or a text of empty lines would be read once for each of them. */
    private static final Pattern QUOTE = Pattern.compile("^[^\\S\\n]*+(?:>|&gt;)", Pattern.MULTILINE);

    private static final String FENCE = "```";
    private static final Pattern MENTION = Pattern.compile("<[@#!][^<>]{0,200}>|(?<!\\S)@[\\w.-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]\\s");
    private static final Set<Kind> ONE_WORD = Set.of(Kind.CHOICE, Kind.OUTPUT);
    private static final Set<Kind> CODE = Set.of(Kind.CODE, Kind.SQL);
    private static final int SHORT_REMARK = 12;

    /** A word that asks or wonders all alone, where one word may be the answer. */
    private static final Pattern INTERJECTION = Pattern.compile(
            "(?:what|why|how|where|who|huh|eh|hm+|wat|really|seriously|pardon|anyone|anybody|oops)(?:\\s*[?!.\u2026]+)?",
            Pattern.CASE_INSENSITIVE);

    private Intake() {}

    /** The member's own words, without lines quoted from others and without the word that marks an answer. */
    static String body(String text) {
        return PREFIX.matcher(own(text)).replaceFirst("");
    }

    /** As it was typed, unless lines are quoted. */
    private static String own(String text) {
        return QUOTE.matcher(text).find() ? ChatText.of(text).ownWords() : text;
    }

    /** Whether it says that it is an answer. */
    public static boolean isExplicit(String text) {
        return PREFIX.matcher(own(text)).lookingAt() && !body(text).isBlank();
    }

    /** Whether it carries code where code is asked. */
    public static boolean isCode(Question question, String text) {
        return CODE.contains(question.kind()) && carries(ChatText.of(text), question.kind());
    }

    /** Whether there is enough to it to be an answer: no mention, greeting or bare question. */
    public static boolean isSubstantial(Question question, String text) {
        String words = withoutMentions(own(text));
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return question.kind() == Kind.OUTPUT && !words.isEmpty();
        }
        int count = count(words);
        if (isBareQuestion(words, count) || isGreeting(words) || Requests.isOne(words)) {
            return false;
        }
        return count > 1 || ONE_WORD.contains(question.kind()) || hasCode(text);
    }

    /** Whether these words of a member hold neither a letter nor a digit besides mentions. */
    static boolean isWordless(String words) {
        return withoutMentions(words).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether it is talk by its words alone: few of them, and of those that people say around an answer. */
    public static boolean isRemark(String text) {
        String words = withoutMentions(text);
        return !hasCode(text) && count(words) <= SHORT_REMARK && Chatter.isIn(words);
    }

    public static int count(String words) {
        String stripped = words.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    /** A name between backticks in a sentence is no code of its own. */
    private static boolean carries(ChatText text, Kind kind) {
        boolean fence = text.hasFence(kind == Kind.SQL ? Language.SQL : Language.PYTHON);
        return fence || (text.hasCode() && text.ownWords().indexOf('`') < 0);
    }

    private static boolean hasCode(String text) {
        return ChatText.of(text).hasCode();
    }

    private static String withoutMentions(String text) {
        return MENTION.matcher(text).replaceAll(" ").strip();
    }

    private static boolean isBareQuestion(String words, int count) {
        boolean oneSentence = !SENTENCE_END.matcher(words).find();
        boolean asks = words.endsWith("?") && count > 1 && oneSentence && !words.contains(FENCE);
        return asks || INTERJECTION.matcher(words).matches();
    }

    private static boolean isGreeting(String words) {
        return Set.of(
                        "good morning",
                        "good evening",
                        "thank you",
                        "me too",
                        "same here",
                        "no idea",
                        "not sure",
                        "i see")
                .contains(
                        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z ]", "").strip());
    }
}
