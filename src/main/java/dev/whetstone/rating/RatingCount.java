package dev.whetstone.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts ratings from games, week by week, from the first one or from where they are settled. All games of a week are played at once, between the players as they were before
 * it, so that the order of games does not matter. What it holds grows with the players, and with the games of one week.
 */
final class RatingCount {

    private final Map<String, KeptRating> ratings;
    private final LocalDate until;
    private Map<String, KeptRating> settled = Map.of();

    /**
     * @param begin the ratings before the first week that is played, by player
     * @param until the Monday before which what is played is settled
     */
    RatingCount(Map<String, KeptRating> begin, LocalDate until) {
        this.ratings = new HashMap<>(begin);
        this.until = until;
    }

    /** Plays a week, given everything that tells of games; no week comes before one that was played. */
    void play(LocalDate week, Collection<RatedGames> sources) {
        if (week.equals(until)) {
            settled = Map.copyOf(ratings);
        }
        Map<String, List<Glicko2.Game>> byPlayer = new HashMap<>();
        for (RatedGames source : sources) {
            source.each(week, game -> {
                byPlayer.computeIfAbsent(game.one(), none -> new ArrayList<>())
                        .add(new Glicko2.Game(before(game.other(), week), game.score()));
                byPlayer.computeIfAbsent(game.other(), none -> new ArrayList<>())
                        .add(new Glicko2.Game(before(game.one(), week), 1 - game.score()));
            });
        }
        byPlayer.forEach((player, games) -> {
            if (RatedGame.isKept(player)) {
                ratings.put(player, after(player, week, games));
            }
        });
    }

    private KeptRating after(String player, LocalDate week, List<Glicko2.Game> games) {
        Rating before = before(player, week);
        KeptRating known = ratings.get(player);
        int played = known == null ? 0 : known.games();
        return KeptRating.of(player, week, before.value(), Glicko2.after(before, games), played + games.size());
    }

    private Rating before(String player, LocalDate week) {
        KeptRating known = ratings.get(player);
        return known == null ? Rating.UNKNOWN : known.in(week);
    }

    /** The ratings that are to be kept, by player. */
    Map<String, KeptRating> all() {
        ratings.replaceAll((player, rating) -> rating.above(until, settled.get(player)));
        return ratings;
    }
}
