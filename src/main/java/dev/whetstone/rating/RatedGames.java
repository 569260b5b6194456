package dev.whetstone.rating;

import java.util.function.Consumer;

/** A feature's part in the ratings: every game it knows of, from what it keeps. A feature contributes it as a bean. */
public interface RatedGames {

    void each(Consumer<RatedGame> game);
}
