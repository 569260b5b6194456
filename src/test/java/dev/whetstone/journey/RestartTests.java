package dev.whetstone.journey;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Updates;
import dev.whetstone.storage.EmbeddedDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A trial that is stopped and picked up days later goes on where it was left. */
@Execution(ExecutionMode.CONCURRENT)
class RestartTests {

    private static final Duration AWAY = Duration.ofDays(2);
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Path folder;

    @AutoClose
    private final BotProcess bot;

    RestartTests(@TempDir Path folder) {
        this.folder = folder;
        this.bot = new BotProcess(TestContent.argument(folder), "--whetstone.data=" + folder);
    }

    @Test
    void everythingIsWhereItWasAndNoTimeHasPassed() throws Exception {
        bot.start(null);
        try (Records records = new Records(bot.embeddedUri())) {
            String round = records.awaitOpen();
            new Visitor(bot.port()).sayLater("mateo", records.thread(round), TestContent.FIRST);
            await().atMost(SOON).until(() -> records.isAwarded(round, "mateo") && records.isNothingLeft());
        }
        assertThat(bot.stop()).isEqualTo(143);
        assertThat(bot.output()).noneMatch(line -> line.contains(" WARN ") || line.contains(" ERROR "));
        Left left = pretendDaysHavePassed();

        bot.start(null);
        try (Records records = new Records(bot.embeddedUri())) {
            await().atMost(SOON).until(() -> !trialTime(records).isBefore(left.at()));
            assertThat(trialTime(records)).isBefore(left.at().plus(Duration.ofMinutes(5)));
            assertThat(everything(records)).isEqualTo(left.all());
        }
    }

    /** Where a trial was left: its time, and all it held. */
    private record Left(Instant at, Map<String, List<Document>> all) {}

    /** Moves the last sign of life back, with the time it was then. */
    private Left pretendDaysHavePassed() {
        try (EmbeddedDatabase database = EmbeddedDatabase.open(folder);
                Records records = new Records(database.uri())) {
            Document clock = records.all("clock", new Document()).get(0);
            Date seen = Date.from(clock.getDate("seen").toInstant().minus(AWAY));
            records.database()
                    .getCollection("clock")
                    .updateOne(
                            eq("_id", "trial"),
                            Updates.combine(Updates.set("seen", seen), Updates.inc("shift", AWAY.toMillis())));
            return new Left(trialTime(records), everything(records));
        }
    }

    private static Instant trialTime(Records records) {
        Document clock = records.all("clock", new Document()).get(0);
        return clock.getDate("seen").toInstant().plusMillis(clock.getLong("shift"));
    }

    private static Map<String, List<Document>> everything(Records records) {
        return Stream.of("groups", "rounds", "answers", "awards", "standings", "inbox", "playground_messages")
                .collect(Collectors.toMap(name -> name, name -> records.all(name, new Document())));
    }
}
