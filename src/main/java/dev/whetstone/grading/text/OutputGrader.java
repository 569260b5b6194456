package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.text.language.Typed;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import dev.whetstone.reading.QuoteMarks;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what a member says is printed with what is; the {@linkplain PrintedOutput layout} and the words around it do not matter. */
final class OutputGrader implements Grader<OutputQuestion> {

    @Override
    public Class<OutputQuestion> type() {
        return OutputQuestion.class;
    }

    @Override
    public Optional<String> refusal(OutputQuestion question, String answer) {
        return readings(Typed.of(answer)).allMatch(String::isEmpty)
                ? Optional.of("Write what the program prints, as it would print it.")
                : Optional.empty();
    }

    @Override
    public Grade grade(OutputQuestion question, String answer) {
        Typed typed = Typed.of(answer);
        Set<String> said = typed.cut() ? Set.of() : readings(typed).collect(Collectors.toSet());
        if (spellings(question)
                        .map(PrintedOutput::of)
                        .anyMatch(printed -> said.stream().anyMatch(printed::is))
                || isSaid(question, typed)) {
            return Grade.certain(1, "That is what it prints.", "");
        }
        Set<String> letters = said.stream().map(OutputGrader::letters).collect(Collectors.toSet());
        boolean near = spellings(question).map(OutputGrader::letters).anyMatch(letters::contains);
        String verdict = near
                ? "Close: only capitals, quotes, brackets, blanks or line breaks differ, and here they matter."
                : "That is not what it prints.";
        return Grade.certain(0, verdict + typed.cutNote(), "It prints:\n" + fenced(question.expect()));
    }

    /** In a sentence, where no fence tells what is meant. */
    private static boolean isSaid(OutputQuestion question, Typed typed) {
        ChatText text = ChatText.of(typed.text());
        String said = QuoteMarks.plain(normal(text.prose()));
        return !typed.cut()
                && text.code().isEmpty()
                && spellings(question)
                        .anyMatch(expected -> SaidOutput.is(PrintedOutput.of(expected), expected, said)
                                || LineByLine.is(expected, said));
    }

    private static Stream<String> spellings(OutputQuestion question) {
        return Stream.concat(Stream.of(question.expect()), question.accept().stream())
                .map(OutputGrader::normal);
    }

    /** What the member may be read to commit to. */
    private static Stream<String> readings(Typed typed) {
        return ChatText.of(typed.text()).candidates(Language.OUTPUT).stream().map(OutputGrader::normal);
    }

    private static String normal(String text) {
        return Typed.of(text)
                .text()
                .lines()
                .map(line -> line.replaceAll("[ \\t]+", " ").strip())
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
