package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.ChoiceQuestion.Option;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes an option's text, its letter or its number, in any case. */
final class ChoiceGrader implements Grader<ChoiceQuestion> {

    @Override
    public Class<ChoiceQuestion> type() {
        return ChoiceQuestion.class;
    }

    @Override
    public Optional<String> refusal(ChoiceQuestion question, String answer) {
        if (pick(question, answer).isPresent()) {
            return Optional.empty();
        }
        return Optional.of("That is not one of the options: answer with a letter from A to "
                + letter(question.options().size() - 1) + ".");
    }

    @Override
    public Grade grade(ChoiceQuestion question, String answer) {
        Optional<Option> picked = pick(question, answer);
        if (picked.isEmpty()) {
            return Grade.certain(0, "That is not one of the options.", explanation(question));
        }
        boolean right = picked.get().correct();
        return Grade.certain(right ? 1 : 0, right ? "That is right." : "That is not it.", explanation(question));
    }

    private static Optional<Option> pick(ChoiceQuestion question, String answer) {
        String said = plain(answer);
        List<Option> options = question.options();
        Optional<Option> byText = options.stream()
                .filter(option -> plain(option.text()).equals(said))
                .findFirst();
        return byText.or(() -> IntStream.range(0, options.size())
                .filter(i -> names(i, said))
                .mapToObj(options::get)
                .findFirst());
    }

    /** Takes {@code b}, {@code b)}, {@code (b)}, {@code b.}, {@code option b} and the same with the number. */
    private static boolean names(int index, String said) {
        String bare = said.replaceFirst("^(?:option|answer)[ :]+", "")
                .replaceAll("[().:\\[\\]]", "")
                .strip();
        return bare.equals(letter(index).toLowerCase(Locale.ROOT)) || bare.equals(String.valueOf(index + 1));
    }

    private static String plain(String text) {
        return Typed.of(text)
                .withoutFence()
                .replaceAll("[`*]", "")
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private static String explanation(ChoiceQuestion question) {
        List<Option> options = question.options();
        return IntStream.range(0, options.size())
                .mapToObj(i -> "- " + (options.get(i).correct() ? "✓" : "✗") + " **" + letter(i) + "** "
                        + options.get(i).because())
                .collect(Collectors.joining("\n"));
    }
}
