package dev.whetstone.rating;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The rating of a member in a group, or of a question over all groups, after the last week it played in; derived from the ledger and
 * the duels.
 *
 * <pre>{@code
 * { _id: "member:g1|m7", groupId: "g1", memberId: "m7", week: "2026-03-02", before: 1500.0, value: 1612.4, deviation: 88.1,
 *   volatility: 0.06, games: 9, settled: { until: "2026-02-02", games: 3, … } }
 * }</pre>
 *
 * @param questionId null for a member's, as group and member are for a question's
 * @param week the Monday of the last week with a game
 * @param before the rating's value before that week
 * @param games how many there were in all weeks
 * @param settled as it was before the weeks that are counted again whenever something new is known
 */
@Document("ratings")
record KeptRating(
        @Id String id,
        @Nullable String groupId,
        @Nullable String memberId,
        @Nullable String questionId,
        LocalDate week,
        double before,
        double value,
        double deviation,
        double volatility,
        int games,
        @Nullable SettledRating settled) {

    static KeptRating of(String player, LocalDate week, double before, Rating after, int games) {
        boolean member = player.startsWith(RatedGame.MEMBER);
        String name = player.substring(player.indexOf(':') + 1);
        int cut = name.lastIndexOf('|');
        return new KeptRating(
                player,
                member ? name.substring(0, cut) : null,
                member ? name.substring(cut + 1) : null,
                member ? null : name,
                week,
                before,
                after.value(),
                after.deviation(),
                after.volatility(),
                games,
                null);
    }

    /** With what stands below the weeks from that Monday on; null for whoever had not played by then. */
    KeptRating above(LocalDate until, @Nullable KeptRating then) {
        SettledRating base = then == null ? SettledRating.none(until) : SettledRating.of(until, then);
        return new KeptRating(
                id, groupId, memberId, questionId, week, before, value, deviation, volatility, games, base);
    }

    /** As it was then, if that is known of the weeks before that Monday and there were any with a game. */
    Optional<KeptRating> below(LocalDate until) {
        return Optional.ofNullable(settled)
                .filter(base -> base.until().equals(until) && base.games() > 0)
                .map(base -> of(id, base.week(), base.before(), base.rating(), base.games()));
    }

    boolean isSettledAt(LocalDate until) {
        return settled != null && settled.until().equals(until);
    }

    /** As it was after its last week. */
    Rating rating() {
        return new Rating(value, deviation, volatility);
    }

    /**
     * As it is in a week: a member who has not played since is less certain, a question stays what it is.
     *
     * @param monday of that week
     */
    Rating in(LocalDate monday) {
        long idle = ChronoUnit.WEEKS.between(week, monday) - 1;
        return memberId == null || idle <= 0 ? rating() : Glicko2.idle(rating(), idle);
    }
}
