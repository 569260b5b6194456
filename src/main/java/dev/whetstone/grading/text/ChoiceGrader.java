package dev.whetstone.grading.text;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.ChoiceQuestion.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Takes an option's text, its letter or its number, alone or in a sentence that chooses it. */
final class ChoiceGrader implements Grader<ChoiceQuestion> {

    @Override
    public Class<ChoiceQuestion> type() {
        return ChoiceQuestion.class;
    }

    @Override
    public Optional<String> refusal(ChoiceQuestion question, String answer) {
        OptionPick pick = OptionPick.of(question, answer);
        if (pick.option().isPresent()) {
            return Optional.empty();
        }
        String last = letter(question.options().size() - 1);
        return Optional.of(
                pick.unclear()
                        ? "I cannot tell which one you mean: answer with one letter from A to " + last + "."
                        : "That is not one of the options: answer with a letter from A to " + last + ".");
    }

    @Override
    public Grade grade(ChoiceQuestion question, String answer) {
        OptionPick pick = OptionPick.of(question, answer);
        if (pick.option().isEmpty()) {
            String none = pick.unclear() ? "I cannot tell which one you mean." : "That is not one of the options.";
            return Grade.certain(0, none, explanation(question));
        }
        int chosen = pick.option().getAsInt();
        boolean right = question.options().get(chosen).correct();
        String verdict = "You chose **" + letter(chosen) + "**. " + (right ? "That is right." : "That is not it.");
        return Grade.certain(right ? 1 : 0, verdict, verdict + "\n\n" + explanation(question));
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
