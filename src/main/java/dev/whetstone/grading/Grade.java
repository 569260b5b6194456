package dev.whetstone.grading;

import java.util.List;

/**
 * How good an answer is, and why. {@code verdict} may be told at once: it never names a missing key point, hidden data or
 * the model answer. {@code explanation} is told after the reveal.
 *
 * @param score 0..1
 * @param certainty whether the grader would stand by it
 * @param met ids of the rubric points the answer met, bonus points included
 * @param missed ids of the key points it did not
 * @param flags ids of the red flags it raised
 * @param verdict one to three sentences of Markdown for before the reveal
 * @param explanation Markdown for after the reveal, may be empty
 */
public record Grade(
        double score,
        Certainty certainty,
        List<String> met,
        List<String> missed,
        List<String> flags,
        String verdict,
        String explanation) {

    public Grade {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("A score of " + score);
        }
        met = List.copyOf(met);
        missed = List.copyOf(missed);
        flags = List.copyOf(flags);
    }

    /** How sure the grader is. */
    public enum Certainty {
        CERTAIN,
        /** Near a border: an admin or two peers may settle it. */
        UNSURE,
        /** Only people can tell: the answer waits for its peers. */
        PEERS
    }

    /** The flag of an answer in which there was nothing to grade, such as a query that could not be run. */
    public static final String UNREAD = "unread";

    /** Whether there was nothing in it to grade, so that another answer may take its place. */
    public boolean isUnread() {
        return flags.contains(UNREAD);
    }

    /** A certain grade without rubric points. */
    public static Grade certain(double score, String verdict, String explanation) {
        return new Grade(score, Certainty.CERTAIN, List.of(), List.of(), List.of(), verdict, explanation);
    }
}
