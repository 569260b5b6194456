package dev.whetstone.benchmark;

import java.time.Duration;
import java.util.Locale;

/** Processor time that the bot and the database's own process spend from now on. */
final class Cost {

    private final Bot bot;
    private final Server server;
    private final int items;
    private final Duration botBefore;
    private final Duration serverBefore;

    /** {@code items} are what the time is divided by. */
    Cost(Bot bot, Server server, int items) {
        this.bot = bot;
        this.server = server;
        this.items = items;
        this.botBefore = bot.cpu();
        this.serverBefore = server.cpu();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "processor time for each of %,d: bot %.2f ms, database process %.2f ms",
                items,
                each(bot.cpu().minus(botBefore)),
                each(server.cpu().minus(serverBefore)));
    }

    private double each(Duration all) {
        return all.toNanos() / 1e6 / items;
    }
}
