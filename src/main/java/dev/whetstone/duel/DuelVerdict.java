package dev.whetstone.duel;

/** How a duel ended. */
enum DuelVerdict {
    /** Nobody answered anything, or it is not over. */
    NONE,
    CHALLENGER,
    CHALLENGED,
    DRAW,
    /** What the grader is not sure of could turn it round, so nobody has won. */
    UNCLEAR;

    /** A lead of less is none; the sums go from 0 to the number of questions. */
    private static final double LEAD = 0.05;

    static DuelVerdict of(DuelSeat challenger, DuelSeat challenged) {
        if (!challenger.hasBegun() && !challenged.hasBegun()) {
            return NONE;
        }
        double lead = challenger.total() - challenged.total();
        if (Math.abs(lead) <= LEAD) {
            return DRAW;
        }
        if (Math.abs(lead) <= LEAD + challenger.doubt() + challenged.doubt()) {
            return UNCLEAR;
        }
        return lead > 0 ? CHALLENGER : CHALLENGED;
    }

    boolean isWonBy(int seat) {
        return this == (seat == 0 ? CHALLENGER : CHALLENGED);
    }

    /** The challenger's score as of a game: 0, a half or 1. */
    double score() {
        return switch (this) {
            case CHALLENGER -> 1;
            case CHALLENGED -> 0;
            default -> 0.5;
        };
    }
}
