package dev.whetstone.rating;

/**
 * A strength on Glicko's scale: two who are 200 points apart meet 76 to 24.
 *
 * @param value 1500 for whoever nothing is known of
 * @param deviation its standard deviation: with a probability of 95 % the true strength is within twice of it
 * @param volatility how erratic the strength is, as in Glicko-2
 */
public record Rating(double value, double deviation, double volatility) {

    /** Nothing is known yet. */
    public static final Rating UNKNOWN = new Rating(1500, 350, 0.06);

    /** The lower end of the interval that holds the true strength with 95 %. */
    public double low() {
        return value - 2 * deviation;
    }

    /** The upper end of it. */
    public double high() {
        return value + 2 * deviation;
    }
}
