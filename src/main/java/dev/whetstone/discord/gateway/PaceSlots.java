package dev.whetstone.discord.gateway;

/** Who gives out the time in which a bot's requests may leave, one each pace. */
interface PaceSlots {

    /** As much as one wants, for a bot that runs in one process. */
    PaceSlots UNSHARED = wanted -> new Stretch(System.nanoTime(), 1_000_000);

    /**
     * Time for some requests; whoever comes back to it when it is over, as after a pause of the process, has none left.
     *
     * @param from when the first may leave, as {@link System#nanoTime} tells it
     * @param requests how many may leave from then on, one each pace
     */
    record Stretch(long from, int requests) {}

    /**
     * Takes the next stretch, which is nobody else's.
     *
     * @param wanted how many requests wait
     */
    Stretch next(int wanted);
}
