package dev.whetstone.rating;

import java.time.LocalDate;
import java.util.function.Consumer;

/** A feature's part in the ratings: the games it knows of, from what it keeps. A feature contributes it as a bean. */
public interface RatedGames {

    /** Every game of the week that begins on that Monday; no more of them is held in memory than it takes to read on. */
    void each(LocalDate monday, Consumer<RatedGame> game);
}
