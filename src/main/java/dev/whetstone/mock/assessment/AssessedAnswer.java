package dev.whetstone.mock.assessment;

/**
 * What a member handed in for one question of an assessment.
 *
 * @param number of the question, from 0
 * @param score 0..1 where it counts, else 0
 */
record AssessedAnswer(int number, String question, String topic, String text, Outcome outcome, double score) {

    private static final int LONGEST = 6_000;

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

        /** Of a text as it is handed in. */
        static Outcome of(String text) {
            return text.isBlank() ? PASSED : OPEN;
        }

        Outcome(boolean counted) {
            this.counted = counted;
        }

        boolean isCounted() {
            return counted;
        }
    }

    /** What was written in several messages, cut where it is too long. */
    static String joined(String before, String more) {
        String all = before.isEmpty() ? more : before + "\n" + more;
        return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
    }

    static boolean isFull(String text) {
        return text.length() >= LONGEST;
    }

    AssessedAnswer graded(Outcome what, double grade) {
        return new AssessedAnswer(number, question, topic, text, what, grade);
    }
}
