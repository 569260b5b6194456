package dev.whetstone.secondreader;

import dev.whetstone.grading.Grade;

/** Which answers the second reader is asked about; an appeal is always among them. */
enum ReaderUse {
    /** Answers the grader is unsure of. */
    UNSURE,
    /** Appeals alone. */
    APPEALS,
    /** Every answer in words or code. */
    ALL;

    /** Whether an answer with this grade is read although nobody appealed. */
    boolean covers(Grade grade) {
        return this == ALL || (this == UNSURE && grade.certainty() == Grade.Certainty.UNSURE);
    }

    /** What is read, to stand after "reads". */
    String what() {
        return switch (this) {
            case UNSURE -> "answers that I am unsure of, and appeals";
            case APPEALS -> "answers whose grade is appealed";
            case ALL -> "every answer in words or code, and appeals";
        };
    }
}
