package dev.whetstone.secondreader;

import dev.whetstone.chat.Markdown;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;

/** The grader's grade after a language model's opinion of the same answer: its way, but not far without a person. */
final class SecondGrade {

    /** How far a grade may be moved without a person. */
    static final double MOST = 0.3;

    static final int MOST_PERCENT = 30;

    private final Grade own;
    private final Opinion opinion;
    private final String reader;

    SecondGrade(Grade own, Opinion opinion, String reader) {
        this.own = own;
        this.opinion = opinion;
        this.reader = reader;
    }

    /** Never surer than the grader was, and unsure where the two are too far apart. */
    Grade grade() {
        return new Grade(
                score(),
                isFar() && own.certainty() == Certainty.CERTAIN ? Certainty.UNSURE : own.certainty(),
                own.met(),
                own.missed(),
                own.flags(),
                own.verdict() + " " + verdict(),
                own.explanation().isBlank() ? own.explanation() : own.explanation() + "\n\n" + explanation());
    }

    private double score() {
        double moved = Math.max(own.score() - MOST, Math.min(own.score() + MOST, opinion.score()));
        return Math.max(0, Math.min(1, Math.round(moved * 100) / 100.0));
    }

    private boolean isFar() {
        return Math.abs(opinion.score() - own.score()) > MOST + 1e-9;
    }

    private String verdict() {
        String read = "So far my own reading. A language model (" + Markdown.escape(reader)
                + ") read it too and gives it " + percent(opinion.score());
        if (percent(opinion.score()).equals(percent(own.score()))) {
            return read + ", as I do.";
        }
        String between = read + " where I give " + percent(own.score());
        if (!isFar()) {
            return between + ": your grade is " + percent(score()) + ".";
        }
        return between
                + ". Without a person it moves a grade by %d points of a hundred at most: yours is %s, and an admin or two peers can settle it."
                        .formatted(MOST_PERCENT, percent(score()));
    }

    private String explanation() {
        String said = opinion.reason().isEmpty()
                ? "gave no reason."
                : "gave as its reason: “" + Markdown.escape(opinion.reason()) + "”";
        return "The points above are my own reading. The language model, " + Markdown.escape(reader) + ", gave it "
                + percent(opinion.score()) + " and " + said;
    }

    private static String percent(double score) {
        return Math.round(score * 100) + " %";
    }
}
