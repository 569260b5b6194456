package dev.whetstone.grading.text.rubric;

/** The borders between held, half held and missed, fitted on model answers, their distortions and two public answer sets. */
public final class Scale {

    /** Coverage below which a point earns nothing. */
    static final double NOTHING = 0.2;

    /** Coverage from which a point is met. */
    public static final double MET = 0.5;

    /** Coverage from which a point earns all its weight. */
    static final double ALL = 0.7;

    /** Coverage from which a red flag is raised. */
    static final double FLAG = 0.75;

    /** Coverage from which a sentence with a turned word contradicts. */
    static final double OPPOSED = 0.6;

    /** How near to {@link #MET} a coverage is in doubt. */
    static final double DOUBT = 0.08;

    private Scale() {}

    /** What share of a point's weight a coverage earns. */
    static double credit(double coverage) {
        return Math.max(0, Math.min(1, (coverage - NOTHING) / (ALL - NOTHING)));
    }

    /** What finding a wording of so many words proves: a single word may stand there by chance. */
    static double evidence(int words) {
        return words == 1 ? 0.7 : words == 2 ? 0.9 : 1;
    }

    /** What finding it turned around proves. */
    static double counterEvidence(int words) {
        return words == 1 ? 0 : words == 2 ? 0.7 : 1;
    }
}
