package dev.whetstone.attempt;

import dev.whetstone.chat.Markdown;
import java.util.List;

/**
 * A grade people agreed on.
 *
 * @param by who they were and how, such as {@code settled by an admin}
 * @param reason they gave, empty if none
 * @param isTheirs whether it is the score they gave; an appeal may have left a better one as it was
 */
public record Settled(double score, String by, String reason, boolean isTheirs) {

    static Settled of(PersonalScore score) {
        Ruling ruling = score.ruling();
        return ruling == null
                ? new Settled(score.score(), "settled by an admin", "", true)
                : new Settled(score.score(), ruling.by(), ruling.reason(), ruling.raised());
    }

    static Settled byPeers(List<PersonalScore> scores) {
        double mean =
                scores.stream().mapToDouble(PersonalScore::score).average().orElse(0);
        return new Settled(mean, "settled by %d peers".formatted(scores.size()), "", true);
    }

    /** The score, 0..100. */
    public long percent() {
        return Math.round(score * 100);
    }

    /** Who settled it and why, in Markdown. */
    public String told() {
        return by + because(reason);
    }

    /** How a reason follows, in Markdown; nothing for none. */
    public static String because(String reason) {
        return reason.isEmpty() ? "" : ", with the words “" + Markdown.escape(reason) + "”";
    }
}
