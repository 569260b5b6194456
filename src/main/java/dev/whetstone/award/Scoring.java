package dev.whetstone.award;

import java.util.List;

/**
 * The points of an answer: base 10, 20 or 30 by difficulty, times the grade of the best attempt; each further attempt costs 5 %
 * of the base, at most 50 %, each hint taken before the attempt 10 %; an honest attempt earns at least 2, who peeked earns none.
 */
public final class Scoring {

    /** What an honest attempt earns at least. */
    public static final int HONEST = 2;

    private static final double ATTEMPT_COST = 0.05;
    private static final double MOST_ATTEMPT_COST = 0.5;
    private static final double HINT_COST = 0.1;

    private Scoring() {}

    /** One attempt: its grade 0..1 and the hints taken before it. */
    public record Attempt(double score, int hints) {}

    /** The points of an answer with these attempts in the order they were made, rounded half up. */
    public static int points(int base, List<Attempt> attempts, boolean peeked) {
        if (peeked || attempts.isEmpty()) {
            return 0;
        }
        double best = 0;
        for (int further = 0; further < attempts.size(); further++) {
            best = Math.max(best, value(base, attempts.get(further), further));
        }
        return (int) Math.max(HONEST, Math.round(best));
    }

    private static double value(int base, Attempt attempt, int further) {
        double cost = Math.min(MOST_ATTEMPT_COST, further * ATTEMPT_COST) + attempt.hints() * HINT_COST;
        return base * attempt.score() - base * cost;
    }

    /** The bonus of a streak: 1 on its first day, 1 more each day, at most 5. */
    public static int streakBonus(int length) {
        return Math.min(5, length);
    }
}
