package dev.whetstone.question;

import java.util.List;

/** Predict what a program prints; {@code accept} lists other spellings that are as right. */
public record OutputQuestion(Head head, Body body, String expect, List<String> accept) implements Question {

    public OutputQuestion {
        accept = List.copyOf(accept);
    }

    @Override
    public Kind kind() {
        return Kind.OUTPUT;
    }
}
