package dev.whetstone.rating;

import java.util.List;

/**
 * Mark Glickman's Glicko-2 with a system constant of 0.5:
 * <a href="https://www.glicko.net/glicko/glicko2.pdf">Example of the Glicko-2 system</a>, whose steps and letters these are.
 */
final class Glicko2 {

    private static final double SCALE = 173.7178;
    private static final double TAU = 0.5;
    private static final double ENOUGH = 0.000001;

    private Glicko2() {}

    /** One game within a period: who it was against, as they were before the period, and the score 0..1. */
    record Game(Rating opponent, double score) {}

    /** The strength after a period, from the one before it; without a game it is only less certain. */
    static Rating after(Rating before, List<Game> games) {
        return games.isEmpty() ? idle(before, 1) : played(before, games);
    }

    /** After so many periods without a game, never less certain than who is unknown. */
    static Rating idle(Rating before, long periods) {
        double phi = before.deviation() / SCALE;
        double wider = SCALE * Math.sqrt(phi * phi + periods * before.volatility() * before.volatility());
        return new Rating(before.value(), Math.min(Rating.UNKNOWN.deviation(), wider), before.volatility());
    }

    private static Rating played(Rating before, List<Game> games) {
        double mu = mu(before);
        double phi = before.deviation() / SCALE;
        double information = 0;
        double surplus = 0;
        for (Game game : games) {
            double g = g(game.opponent().deviation() / SCALE);
            double expected = 1 / (1 + Math.exp(-g * (mu - mu(game.opponent()))));
            information += g * g * expected * (1 - expected);
            surplus += g * (game.score() - expected);
        }
        double v = 1 / information;
        double sigma = volatility(before.volatility(), phi, v, v * surplus);
        double wider = phi * phi + sigma * sigma;
        double narrower = 1 / Math.sqrt(1 / wider + 1 / v);
        double moved = mu + narrower * narrower * surplus;
        return new Rating(
                SCALE * moved + Rating.UNKNOWN.value(), Math.min(Rating.UNKNOWN.deviation(), SCALE * narrower), sigma);
    }

    private static double mu(Rating rating) {
        return (rating.value() - Rating.UNKNOWN.value()) / SCALE;
    }

    private static double g(double phi) {
        return 1 / Math.sqrt(1 + 3 * phi * phi / (Math.PI * Math.PI));
    }

    /** Step 5: the Illinois algorithm on f. */
    private static double volatility(double sigma, double phi, double v, double delta) {
        double a = Math.log(sigma * sigma);
        double upper = a;
        double lower;
        if (delta * delta > phi * phi + v) {
            lower = Math.log(delta * delta - phi * phi - v);
        } else {
            int k = 1;
            while (f(a - k * TAU, a, phi, v, delta) < 0) {
                k++;
            }
            lower = a - k * TAU;
        }
        double fUpper = f(upper, a, phi, v, delta);
        double fLower = f(lower, a, phi, v, delta);
        while (Math.abs(lower - upper) > ENOUGH) {
            double middle = upper + (upper - lower) * fUpper / (fLower - fUpper);
            double fMiddle = f(middle, a, phi, v, delta);
            if (fMiddle * fLower <= 0) {
                upper = lower;
                fUpper = fLower;
            } else {
                fUpper /= 2;
            }
            lower = middle;
            fLower = fMiddle;
        }
        return Math.exp(upper / 2);
    }

    private static double f(double x, double a, double phi, double v, double delta) {
        double e = Math.exp(x);
        double all = phi * phi + v + e;
        return e * (delta * delta - all) / (2 * all * all) - (x - a) / (TAU * TAU);
    }
}
