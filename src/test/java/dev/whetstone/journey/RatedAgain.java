package dev.whetstone.journey;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ratings counted once more, straight from Glickman's paper and with a plain bisection, week by week. */
final class RatedAgain {

    private static final double SCALE = 173.7178;

    /** mu, phi, sigma, and the week they are of. */
    record State(double mu, double phi, double sigma, LocalDate week) {
        double value() {
            return 1500 + SCALE * mu;
        }

        double deviation() {
            return SCALE * phi;
        }
    }

    private record Game(String one, String other, double score) {}

    private final SortedMap<LocalDate, List<Game>> weeks = new TreeMap<>();

    void play(LocalDate date, String one, String other, double score) {
        LocalDate monday = date.minusDays(date.getDayOfWeek().getValue() - 1L);
        List<Game> games = weeks.computeIfAbsent(monday, none -> new ArrayList<>());
        games.add(new Game(one, other, score));
        games.add(new Game(other, one, 1 - score));
    }

    /** By name; those that begin with {@code question:} do not fade. */
    Map<String, State> all() {
        Map<String, State> all = new HashMap<>();
        weeks.forEach((week, games) -> {
            Map<String, State> next = new HashMap<>();
            games.stream().map(Game::one).distinct().forEach(player -> {
                List<Game> own =
                        games.stream().filter(game -> game.one().equals(player)).toList();
                next.put(player, after(player, week, own, all));
            });
            all.putAll(next);
        });
        return all;
    }

    private static State before(String player, LocalDate week, Map<String, State> all) {
        State known = all.getOrDefault(player, new State(0, 350 / SCALE, 0.06, week.minusWeeks(1)));
        long idle = player.startsWith("question:") ? 0 : ChronoUnit.WEEKS.between(known.week(), week) - 1;
        double phi = known.phi();
        for (long weeks = 0; weeks < idle; weeks++) {
            phi = Math.min(350 / SCALE, Math.hypot(phi, known.sigma()));
        }
        return new State(known.mu(), phi, known.sigma(), week);
    }

    private static State after(String player, LocalDate week, List<Game> games, Map<String, State> all) {
        State me = before(player, week, all);
        double v = 0;
        double sum = 0;
        for (Game game : games) {
            State they = before(game.other(), week, all);
            double g = 1 / Math.sqrt(1 + 3 * they.phi() * they.phi() / Math.PI / Math.PI);
            double e = 1 / (1 + Math.exp(-g * (me.mu() - they.mu())));
            v += g * g * e * (1 - e);
            sum += g * (game.score() - e);
        }
        v = 1 / v;
        double sigma = sigma(me, v, v * sum);
        double phi = 1 / Math.sqrt(1 / (me.phi() * me.phi() + sigma * sigma) + 1 / v);
        return new State(me.mu() + phi * phi * sum, Math.min(350 / SCALE, phi), sigma, week);
    }

    private static double sigma(State me, double v, double delta) {
        double a = Math.log(me.sigma() * me.sigma());
        double low = a - 20;
        double high = a + 20;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            double x = Math.exp(middle);
            double square = me.phi() * me.phi() + v + x;
            double f = x * (delta * delta - square) / (2 * square * square) - (middle - a) / 0.25;
            if (f > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(low / 2);
    }
}
