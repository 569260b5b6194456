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
    private static final Pattern REASON = Pattern.compile(
            "(?i)[\\s,;.]+(?:because|since|cause|coz|cuz|bc|as (?:the|it|a|an)|due to)\\b.*", Pattern.DOTALL);

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
        if (said.length() > LONGEST) {
            return new OptionPick(OptionalInt.empty(), false);
        }
        OptionMentions head = new OptionMentions(REASON.matcher(said).replaceFirst(""), texts);
        OptionMentions mentions = head.isEmpty() ? new OptionMentions(said, texts) : head;
        Set<Integer> chosen = mentions.chosen();
        Optional<Integer> only = chosen.size() == 1 ? chosen.stream().findFirst() : Optional.empty();
        return new OptionPick(
                only.map(OptionalInt::of).orElseGet(OptionalInt::empty), only.isEmpty() && !mentions.isEmpty());
    }

    private static OptionalInt exact(List<String> texts, String said) {
        int text = texts.indexOf(said);
        return text >= 0
                ? OptionalInt.of(text)
                : IntStream.range(0, texts.size()).filter(i -> names(i, said)).findFirst();
    }

    /** Takes {@code b}, {@code b)}, {@code (b)}, {@code b.}, {@code option b} and the same with the number. */
    private static boolean names(int index, String said) {
        String bare = said.replaceFirst("^(?:option|answer|choice)[ :]+", "")
                .replaceAll("[().:\\[\\]!]", "")
                .strip();
        return bare.equals(String.valueOf((char) ('a' + index))) || bare.equals(String.valueOf(index + 1));
    }

    private static String plain(String text) {
        return line(Typed.of(text).text()).toLowerCase(Locale.ROOT);
    }

    private static String line(String text) {
        return text.replaceAll("[`*]", "").replaceAll("\\s+", " ").strip();
    }
}
