package dev.whetstone.question;

import java.util.List;
import java.util.Optional;

/** Hands-on work outside the chat: its evidence goes to the thread, and peers confirm the points of a checklist. */
public record PracticeQuestion(Head head, Body body, List<Rubric.Point> checklist) implements Question {

    public PracticeQuestion {
        checklist = List.copyOf(checklist);
    }

    @Override
    public Kind kind() {
        return Kind.PRACTICE;
    }

    @Override
    public Optional<Rubric> rubric() {
        return Optional.of(new Rubric(checklist, List.of(), List.of()));
    }
}
