package dev.whetstone.rating;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts all ratings from all games, week by week. All games of a week are played at once, between the players as they were before
 * it, so that the order of games does not matter.
 */
final class RatingCount {

    private final SortedMap<LocalDate, List<RatedGame>> weeks = new TreeMap<>();
    private final Map<String, KeptRating> ratings = new HashMap<>();

    void add(RatedGame game) {
        weeks.computeIfAbsent(game.week(), none -> new ArrayList<>()).add(game);
    }

    /** The ratings that are to be kept. */
    Collection<KeptRating> all() {
        ratings.clear();
        weeks.forEach(this::play);
        return ratings.values().stream()
                .filter(rating -> RatedGame.isKept(rating.id()))
                .toList();
    }

    private void play(LocalDate week, List<RatedGame> games) {
        Map<String, List<Glicko2.Game>> byPlayer = new HashMap<>();
        for (RatedGame game : games) {
            byPlayer.computeIfAbsent(game.one(), none -> new ArrayList<>())
                    .add(new Glicko2.Game(before(game.other(), week), game.score()));
            byPlayer.computeIfAbsent(game.other(), none -> new ArrayList<>())
                    .add(new Glicko2.Game(before(game.one(), week), 1 - game.score()));
        }
        Map<String, KeptRating> after = new HashMap<>();
        byPlayer.forEach((player, own) -> {
            Rating before = before(player, week);
            KeptRating known = ratings.get(player);
            int played = known == null ? 0 : known.games();
            after.put(
                    player,
                    KeptRating.of(player, week, before.value(), Glicko2.after(before, own), played + own.size()));
        });
        ratings.putAll(after);
    }

    private Rating before(String player, LocalDate week) {
        KeptRating known = ratings.get(player);
        return known == null ? Rating.UNKNOWN : known.in(week);
    }
}
