package dev.whetstone.mock.assessment;

/**
 * What a member handed in for one question of an assessment.
 *
 * @param number of the question, from 0
 * @param score 0..1 where it counts, else 0
 */
record AssessedAnswer(int number, String question, String topic, String text, Outcome outcome, double score) {

    /** What became of it. */
    enum Outcome {
        /** Not graded yet. */
        OPEN(false),
        CERTAIN(true),
        /** Graded, but the grader would not stand by it. */
        UNSURE(true),
        /** Nothing was written, and it was passed. */
        PASSED(true),
        /** Nobody could grade it, or the question is there no more. */
        UNGRADED(false);

        private final boolean counted;

        Outcome(boolean counted) {
            this.counted = counted;
        }

        boolean isCounted() {
            return counted;
        }
    }

    AssessedAnswer graded(Outcome what, double grade) {
        return new AssessedAnswer(number, question, topic, text, what, grade);
    }
}
