package dev.whetstone.journey;

import dev.whetstone.storage.DatabaseProcess;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bot and its database, of which a part dies at a point and comes back. */
abstract sealed class DyingBot implements AutoCloseable {

    final BotProcess bot;
    private @Nullable Records records;
    private @Nullable Visitor visitor;

    private DyingBot(BotProcess bot) {
        this.bot = bot;
    }

    /** The bot dies, and its database with it. */
    static DyingBot withDatabaseInside(Path folder) {
        return new BotDies(new BotProcess(TestContent.argument(folder), "--whetstone.data=" + folder), "");
    }

    /** The bot dies, its database lives. */
    static DyingBot on(String uri, Path folder) {
        return new BotDies(new BotProcess(TestContent.argument(folder), "--spring.mongodb.uri=" + uri), uri);
    }

    /** The database dies, the bot lives. */
    static DyingBot losing(DatabaseProcess database, Path folder) {
        String uri = database.uri("whetstone");
        return new DatabaseDies(
                new BotProcess(TestContent.argument(folder), "--spring.mongodb.uri=" + uri), database, uri);
    }

    abstract void start();

    /**
     * Waits until the bot halts at the point, kills, and returns when everything runs again, with the next point armed before
     * anything can happen.
     */
    abstract void dieAt(StopPoint point, @Nullable StopPoint next);

    Visitor visitor() {
        return Objects.requireNonNull(visitor);
    }

    Records records() {
        return Objects.requireNonNull(records);
    }

    void connect(String uri) {
        disconnect();
        records = new Records(uri);
        visitor = new Visitor(bot.port());
    }

    void disconnect() {
        if (records != null) {
            records.close();
            records = null;
        }
    }

    @Override
    public void close() {
        disconnect();
        bot.close();
    }

    private static final class BotDies extends DyingBot {

        private final String uri;

        private BotDies(BotProcess bot, String uri) {
            super(bot);
            this.uri = uri;
        }

        @Override
        void start() {
            start(null);
        }

        private void start(@Nullable StopPoint point) {
            bot.start(point);
            connect(uri.isEmpty() ? bot.embeddedUri() : uri);
        }

        @Override
        void dieAt(StopPoint point, @Nullable StopPoint next) {
            bot.awaitHalted(point);
            bot.kill();
            start(next);
        }
    }

    private static final class DatabaseDies extends DyingBot {

        private final DatabaseProcess database;
        private final String uri;

        private DatabaseDies(BotProcess bot, DatabaseProcess database, String uri) {
            super(bot);
            this.database = database;
            this.uri = uri;
        }

        @Override
        void start() {
            bot.start(null);
            connect(uri);
        }

        @Override
        void dieAt(StopPoint point, @Nullable StopPoint next) {
            bot.awaitHalted(point);
            disconnect();
            database.kill();
            bot.goOn();
            if (next != null) {
                bot.arm(next);
            }
            database.start();
            connect(uri);
        }
    }
}
