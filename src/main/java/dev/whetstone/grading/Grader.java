package dev.whetstone.grading;

import dev.whetstone.question.Question;

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

    /** The same; a grader that may take long runs the note once when a member should be told to be patient. */
    default Grade grade(Q question, String answer, Runnable stillWorking) {
        return grade(question, answer);
    }

    /** The grader cannot work at the moment; the answer is kept and graded later. */
    final class GradingUnavailableException extends RuntimeException {
        public GradingUnavailableException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
