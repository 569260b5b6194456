package dev.whetstone.answer;

import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What counts as an answer in a thread: a member's first substantial reply, and later replies that start with {@code answer:}
 * or, for code and SQL, carry a code block.
 */
final class Intake {

    private static final Pattern PREFIX = Pattern.compile("^\\s*answer\\s*:\\s*", Pattern.CASE_INSENSITIVE);
    private static final String FENCE = "```";
    private static final Pattern MENTION = Pattern.compile("<[@#!][^<>]{0,200}>|(?<!\\S)@[\\w.-]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]\\s");
    private static final Set<Kind> ONE_WORD = Set.of(Kind.CHOICE, Kind.OUTPUT);
    private static final Set<Kind> CODE = Set.of(Kind.CODE, Kind.SQL);

    private Intake() {}

    /** Whether a reply is an answer, given whether the member answered before. */
    static boolean isAnswer(Question question, String text, boolean answeredBefore) {
        if (isExplicit(text)) {
            return !body(text).isBlank();
        }
        if (answeredBefore) {
            return CODE.contains(question.kind()) && hasCode(text);
        }
        return isSubstantial(question, text);
    }

    /** The answer without the word that marks it. */
    static String body(String text) {
        return PREFIX.matcher(text).replaceFirst("");
    }

    static boolean isExplicit(String text) {
        return PREFIX.matcher(text).lookingAt();
    }

    private static boolean isSubstantial(Question question, String text) {
        String words = MENTION.matcher(text).replaceAll(" ").strip();
        if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return question.kind() == Kind.OUTPUT && !words.isEmpty();
        }
        int count = words.split("\\s+").length;
        if (isBareQuestion(words, count) || isGreeting(words)) {
            return false;
        }
        return count > 1 || ONE_WORD.contains(question.kind()) || hasCode(text);
    }

    /** Whether there is a fence with something in it. */
    private static boolean hasCode(String text) {
        int open = text.indexOf(FENCE);
        int close = open < 0 ? -1 : text.indexOf(FENCE, open + FENCE.length());
        while (close >= 0 && text.substring(open + FENCE.length(), close).isBlank()) {
            open = close;
            close = text.indexOf(FENCE, open + FENCE.length());
        }
        return close >= 0;
    }

    private static boolean isBareQuestion(String words, int count) {
        boolean oneSentence = !SENTENCE_END.matcher(words).find();
        return words.endsWith("?") && count > 1 && oneSentence && !words.contains("```");
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
