package dev.whetstone.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Resident memory of the bot, idle and after many answers, with the JVM's defaults and with the options it is given. */
record MemoryBenchmark(Options options, Server.Kind kind) {

    private static final int ANSWERS = 10_000;
    private static final int RATE = 200;
    private static final Duration SETTLE = Duration.ofSeconds(10);

    void run() throws Exception {
        measure(options.java);
        measure(List.of());
    }

    private void measure(List<String> java) throws Exception {
        try (Server server = Server.of(kind, options);
                Bot bot = Bot.start(options, server, java);
                Store store = new Store(bot.uri())) {
            Waiting.pause(SETTLE);
            long idle = bot.resident();
            AnswerLoad answers = new AnswerLoad(bot, store, ANSWERS);
            answers.send(0, ANSWERS, RATE, answers.open());
            answers.awaitHandled();
            String result = String.format(
                    Locale.ROOT,
                    "%d MB resident when idle, %d MB after %,d answers",
                    idle >> 20,
                    bot.resident() >> 20,
                    ANSWERS);
            Report.line(Figure.MEMORY, result, store.server(kind), "JVM options " + java);
        }
    }
}
