package dev.whetstone.question;

import java.util.List;

/** Pick one of two to five options; exactly one is right. */
public record ChoiceQuestion(Head head, Body body, List<Option> options) implements Question {

    public ChoiceQuestion {
        options = List.copyOf(options);
    }

    @Override
    public Kind kind() {
        return Kind.CHOICE;
    }

    /** One option and why it is right or wrong, told at the reveal. */
    public record Option(String text, boolean correct, String because) {}
}
