package dev.whetstone.grading;

import dev.whetstone.question.Question;
import java.util.List;

/** Finds the grader for a question and asks it. */
public final class Grading {

    private final List<Grader<?>> graders;

    public Grading(List<Grader<?>> graders) {
        this.graders = List.copyOf(graders);
    }

    /**
     * @throws IllegalStateException if no grader takes this kind of question
     * @throws Grader.GradingUnavailableException if grading may work later
     */
    public Grade grade(Question question, String answer) {
        return grade(question, answer, () -> {});
    }

    /**
     * The same; the note is run once if it takes long.
     *
     * @throws IllegalStateException if no grader takes this kind of question
     * @throws Grader.GradingUnavailableException if grading may work later
     */
    public Grade grade(Question question, String answer, Runnable stillWorking) {
        for (Grader<?> grader : graders) {
            if (grader.type().isInstance(question)) {
                return ask(grader, question, answer, stillWorking);
            }
        }
        throw new IllegalStateException("No grader for " + question.kind());
    }

    private static <Q extends Question> Grade ask(
            Grader<Q> grader, Question question, String answer, Runnable stillWorking) {
        return grader.grade(grader.type().cast(question), answer, stillWorking);
    }
}
