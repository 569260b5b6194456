package dev.whetstone.grading;

import dev.whetstone.question.Question;
import java.util.List;
import java.util.Optional;

/** Grades answers to one kind of question; a bean of this type is found by its {@link #type()}. */
public interface Grader<Q extends Question> {

    /** The questions it grades. */
    Class<Q> type();

    /**
     * Grades one answer. Repeatable; may take seconds, never holds a lock.
     *
     * @param answer what the member wrote, as typed, attachments appended; for {@code choice} the option's text or its letter
     * @throws GradingUnavailableException if grading may work later
     */
    Grade grade(Q question, String answer);

    /**
     * One sentence that says why the text cannot be an answer at all, such as an option that does not exist; empty if it
     * can. A refused text is not graded and uses no attempt up.
     */
    default Optional<String> refusal(Q question, String answer) {
        return Optional.empty();
    }

    /** Whether a text speaks to the others and not of the question, so that it is no answer if it is worth nothing. */
    default boolean isAside(Q question, String text) {
        return false;
    }

    /** What keeps this question from being graded fairly, such as a model answer that would not pass; for content checks. */
    default List<Flaw> check(Q question) {
        return List.of();
    }

    /** The question's graded samples, each as if it were not known; empty if there are none or the grader does not learn. */
    default List<SampleGrade> withheld(Q question) {
        return List.of();
    }

    /** A fault of a question: the JSON pointer of the front matter key it belongs to, and the reason. */
    record Flaw(String key, String reason) {}

    /** The grader cannot work at the moment; the answer is kept and graded later. */
    final class GradingUnavailableException extends RuntimeException {
        public GradingUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
