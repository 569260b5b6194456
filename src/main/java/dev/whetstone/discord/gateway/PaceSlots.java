package dev.whetstone.discord.gateway;

import java.time.Duration;

/** Who gives out the time in which a bot's requests may leave, one each pace. */
interface PaceSlots {

    /** As much as one wants, for a bot that runs in one process. */
    PaceSlots UNSHARED = wanted -> new Stretch(Duration.ZERO, 1_000_000);

    /**
     * Time for some requests.
     *
     * @param in how long it is until the first may leave
     * @param requests how many may leave from then on, one each pace
     */
    record Stretch(Duration in, int requests) {}

    /**
     * Takes the next stretch, which is nobody else's.
     *
     * @param wanted how many requests wait
     */
    Stretch next(int wanted);
}
