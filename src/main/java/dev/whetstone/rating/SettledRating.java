package dev.whetstone.rating;

import java.time.LocalDate;

/**
 * A rating as it was once, from which it is counted on.
 *
 * @param until the Monday before which every week is in it
 * @param week as in {@link KeptRating}, as the rest is
 * @param games 0 for whoever had not played by then
 */
record SettledRating(LocalDate until, LocalDate week, double before, Rating rating, int games) {

    static SettledRating of(LocalDate until, KeptRating then) {
        return new SettledRating(until, then.week(), then.before(), then.rating(), then.games());
    }

    static SettledRating none(LocalDate until) {
        return new SettledRating(until, until, Rating.UNKNOWN.value(), Rating.UNKNOWN, 0);
    }
}
