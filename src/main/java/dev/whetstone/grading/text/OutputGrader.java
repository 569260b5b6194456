package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.question.OutputQuestion;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares with what the program prints; runs of blanks, line ends and a fence around it do not matter. */
final class OutputGrader implements Grader<OutputQuestion> {

    @Override
    public Class<OutputQuestion> type() {
        return OutputQuestion.class;
    }

    @Override
    public Optional<String> refusal(OutputQuestion question, String answer) {
        return normal(Typed.of(answer)).isEmpty()
                ? Optional.of("Write what the program prints, as it would print it.")
                : Optional.empty();
    }

    @Override
    public Grade grade(OutputQuestion question, String answer) {
        Typed typed = Typed.of(answer);
        String said = normal(typed);
        if (!typed.cut() && spellings(question).anyMatch(said::equals)) {
            return Grade.certain(1, "That is what it prints.", "");
        }
        boolean near =
                !typed.cut() && spellings(question).map(OutputGrader::letters).anyMatch(letters(said)::equals);
        String verdict = near
                ? "Close: only capitals, quotes, brackets, blanks or line breaks differ."
                : "That is not what it prints.";
        return Grade.certain(0, verdict + typed.cutNote(), "It prints:\n" + fenced(question.expect()));
    }

    private static Stream<String> spellings(OutputQuestion question) {
        return Stream.concat(Stream.of(question.expect()), question.accept().stream())
                .map(Typed::of)
                .map(OutputGrader::normal);
    }

    private static String normal(Typed typed) {
        UnaryOperator<String> line = text -> text.replaceAll("[ \\t]+", " ").strip();
        return typed.withoutFence()
                .lines()
                .map(line)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** What is left when only letters, digits and signs of arithmetic count, in lower case. */
    private static String letters(String text) {
        String kept = text.replaceAll("[^\\p{L}\\p{N}.+*/<>=-]", "").toLowerCase(Locale.ROOT);
        return kept.isEmpty() ? text : kept;
    }

    private static String fenced(String output) {
        return "```text\n" + output + "\n```";
    }
}
