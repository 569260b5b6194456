package dev.whetstone.grading.text;

import dev.whetstone.grading.text.language.Typed;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.ChoiceQuestion.Option;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Which option a member means.
 *
 * @param option empty if none, or if it is left open which
 * @param unclear whether options are named, but no single one is chosen
 */
record OptionPick(OptionalInt option, boolean unclear) {

    private static final int LONGEST = 2_000;

    private static final Pattern DENIED = Pattern.compile(
            "(?i)(?:\\b(?:not|anything|everything|all|never|dont|wont|cannot|nobody|neither|nor)|n['\u2019]t)\\b[^.,;]*$");

    /** The first of the letters in circles and squares, and of those that flags are made of, which people send for a letter. */
    private static final int[] PICTURED_A = {0x24B6, 0x24D0, 0x1F130, 0x1F150, 0x1F170, 0x1F1E6};

    private static final int LETTERS = 26;
    private static final int SHORT = 40;
    private static final Pattern NAMED = Pattern.compile("^(?:(?:option|answer|choice)[ :]+|#)");
    private static final Pattern FRAME = Pattern.compile("[().:\\[\\]!'\"_~|]");
    private static final Pattern EMPHASIS = Pattern.compile("[`*]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SHORTCODE =
            Pattern.compile(":(?:regional_indicator_|alphabet-(?:white|yellow)-)?([a-e]):");

    /** Words of an option that are enough to mean it, if no other has them. */
    private static final int PART = 3;

    private static final Pattern ONE_OF = Pattern.compile(
            "^(?:(?:the|i(?: would)? (?:take|pick|choose)) )+(?:(.+) (?:one|option|answer)|(?:one|option|answer) (?:with|about|that says|that has) (.+))$");
    private static final Pattern AFTER_ALL = Pattern.compile(
            "(?i)(?:\\b(?:no,?|wait,?|actually,?|so|thus|hence|leaves|(?:but )?now|but|rather|finally,?|i(?:['\u2019]d)? (?:take|pick|choose|say)|(?:go|going) (?:with|for))(?: it(?:['\u2019]s| is))? "
                    + "|\\b(?:no|wait|actually)\\b[^\\n]{0,80}[.,:;\u2026-] |(?:=>|->|\u2192|:) ?|[.!?\u2026] (?=[a-eA-E] then))\\(?([a-e])(?: then)?\\W*$");
    private static final Pattern REASON = Pattern.compile(
            "(?i)[\\s,;.]+(?:because|since|cause|coz|cuz|bc|as (?:the|it|a|an)|due to)\\b.*|[,;.]\\s*as\\b.*",
            Pattern.DOTALL);
    private static final Pattern LAST_A = Pattern.compile("[ (][aA](?: then)?\\W*$");
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "(?i)(?<!\\p{L})(?:no,? wait|wait,? no|scratch that|nope|oops|or not|never ?mind)\\W*$"
                    + "|(?i)\\bunless\\b|\\bcan(?:no|['\u2019])?t (?:decide|tell|choose)\\b|^no [a-e]\\W*$|[?!] ?no\\W*$");
    private static final List<String> SPOKEN = List.of("ay", "bee", "cee", "dee", "ee");

    /** Reads a whole answer that is an option, then its sentence for the options it names. */
    static OptionPick of(ChoiceQuestion question, String answer) {
        List<String> texts = question.options().stream()
                .map(Option::text)
                .map(OptionPick::plain)
                .toList();
        List<String> readings = ChatText.of(answer).candidates(Language.OUTPUT);
        for (String reading : readings) {
            OptionalInt exact = exact(texts, plain(reading));
            if (exact.isPresent()) {
                return new OptionPick(exact, false);
            }
        }
        return named(texts, line(readings.get(0)));
    }

    private static OptionPick named(List<String> texts, String said) {
        if (said.length() > LONGEST || TAKEN_BACK.matcher(said).find()) {
            return new OptionPick(OptionalInt.empty(), said.length() <= LONGEST);
        }
        OptionMentions head = new OptionMentions(REASON.matcher(said).replaceFirst(""), texts);
        OptionMentions mentions = head.isEmpty() ? new OptionMentions(said, texts) : head;
        Set<Integer> chosen = mentions.chosen();
        Matcher last = AFTER_ALL.matcher(said);
        boolean turns = chosen.size() != 1 || LAST_A.matcher(said).find();
        if (turns
                && last.find()
                && !DENIED.matcher(said.substring(0, last.start())).find()) {
            int option = last.group(1).toLowerCase(Locale.ROOT).charAt(0) - 'a';
            return new OptionPick(option < texts.size() ? OptionalInt.of(option) : OptionalInt.empty(), true);
        }
        Optional<Integer> only = chosen.size() == 1 ? chosen.stream().findFirst() : mentions.first();
        OptionalInt option = only.map(OptionalInt::of).orElseGet(() -> inWords(texts, said));
        return new OptionPick(option, option.isEmpty() && !mentions.isEmpty());
    }

    /** The one whose words are said. */
    private static OptionalInt inWords(List<String> texts, String said) {
        String words = words(said);
        Matcher one = ONE_OF.matcher(words);
        boolean named = one.matches();
        String part = !named ? words : one.group(1) == null ? one.group(2) : one.group(1);
        int[] having = IntStream.range(0, texts.size())
                .filter(i -> (" " + words(texts.get(i)) + " ").contains(" " + part + " "))
                .toArray();
        boolean enough = named || part.split(" ").length >= PART;
        return having.length == 1 && enough
                ? OptionalInt.of(having[0])
                : new OptionWords(texts).said(REASON.matcher(said).replaceFirst(""));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }

    /** Takes the text, {@code b}, {@code b)}, {@code (b)}, {@code b.}, {@code option b} and the same with the number. */
    private static OptionalInt exact(List<String> texts, String said) {
        int text = texts.indexOf(said);
        if (text >= 0) {
            return OptionalInt.of(text);
        }
        String bare = said.length() > SHORT
                ? ""
                : FRAME.matcher(NAMED.matcher(said).replaceFirst(""))
                        .replaceAll("")
                        .strip();
        return IntStream.range(0, texts.size())
                .filter(i -> bare.equals(String.valueOf((char) ('a' + i)))
                        || bare.equals(String.valueOf(i + 1))
                        || (i < SPOKEN.size() && bare.equals(SPOKEN.get(i))))
                .findFirst();
    }

    private static String plain(String text) {
        return line(Typed.of(text).text()).toLowerCase(Locale.ROOT);
    }

    private static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(OptionPick::letter).forEach(plain::appendCodePoint);
        String line = plain.indexOf(":") < 0
                ? plain.toString()
                : SHORTCODE.matcher(plain).replaceAll("$1");
        return BLANKS.matcher(EMPHASIS.matcher(line).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static int letter(int c) {
        for (int a : c < PICTURED_A[0] ? new int[0] : PICTURED_A) {
            if (c >= a && c < a + LETTERS) {
                return 'A' + c - a;
            }
        }
        return c;
    }
}
