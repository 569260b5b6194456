package dev.whetstone.grading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Answers to the bank's questions that are nobody's samples and were fixed before the grader saw them, five kinds or more for each
 * question.
 * What the grader learns from must never hold one of them.
 */
public final class TrialAnswers {

    private static final String START = "=== ";

    /** What an answer is, with the grade a strict but fair colleague would give it, 0 to 1. */
    public enum Intent {
        RIGHT(0.95),
        HALF(0.5),
        WRONG(0.05),
        NEGATED(0.05),
        LIST(0.05),
        /** Right, in a line or two of notes. */
        TERSE(0.9),
        /** Right, by somebody whose English is not good. */
        LEARNER(0.9),
        /** The right one, and before or after it a sentence about what its author does not know. */
        REMARK(0.95),
        /** Right, in a talking tone, with asides and typing errors. */
        CHATTY(0.9),
        /** What its author guesses, saying so. */
        GUESS(0.3),
        /** Right but for calls, columns or statements that have changed places, so that it does something else. */
        SWAPPED(0.1);

        private final double grade;

        Intent(double grade) {
            this.grade = grade;
        }

        public double grade() {
            return grade;
        }

        /** Whether such an answer should be better than those of other kinds. */
        public boolean isRight() {
            return this == RIGHT || this == TERSE || this == LEARNER || this == REMARK || this == CHATTY;
        }
    }

    /** One of them, with the grade that it was given when it was written. */
    public record Answer(String question, Intent intent, double grade, String text) {}

    private TrialAnswers() {}

    /** Reads a file of answers, each under a line of three equals signs, question, kind and, if it is not that of its kind, grade. */
    public static List<Answer> of(String name) {
        List<Answer> answers = new ArrayList<>();
        for (String block : ("\n" + read(name)).split("\n" + START, -1)) {
            if (!block.isBlank()) {
                int end = block.indexOf('\n');
                String[] head = block.substring(0, end).split(" ", -1);
                Intent intent = Intent.valueOf(head[1].toUpperCase(Locale.ROOT));
                double grade = head.length > 2 ? Double.parseDouble(head[2]) : intent.grade();
                answers.add(new Answer(head[0], intent, grade, block.substring(end + 1)));
            }
        }
        return answers;
    }

    private static String read(String name) {
        try (InputStream in =
                Objects.requireNonNull(TrialAnswers.class.getResourceAsStream("/grading/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
