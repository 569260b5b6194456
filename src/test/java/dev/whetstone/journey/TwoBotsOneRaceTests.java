package dev.whetstone.journey;

import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Badges, the week's recap and the month's end by two bots on one database; whichever is at it is killed in its middle. */
@Execution(ExecutionMode.CONCURRENT)
class TwoBotsOneRaceTests {

    private static final Duration SOON = Duration.ofSeconds(90);

    /** A Tuesday. */
    private static final Instant BEGIN = Instant.parse("2031-03-04T06:00:00Z");

    private static final Instant NEXT_MONTH = Instant.parse("2031-04-02T12:00:00Z");

    /** Longer than a claim is held. */
    private static final Duration LATER = Duration.ofMinutes(6);

    private static final List<String> PEOPLE = List.of("mateo", "sanna", "kiran");

    @AutoClose
    private final TestDatabase database = DatabaseServers.all()
            .reduce((first, second) -> second)
            .orElseThrow()
            .fresh();

    @AutoClose
    private final BotProcess one;

    @AutoClose
    private final BotProcess other;

    @AutoClose
    private final Records records = new Records(database.uri());

    TwoBotsOneRaceTests(@TempDir Path folder) {
        String content = TestContent.argument(folder);
        one = new BotProcess(content, "--spring.mongodb.uri=" + database.uri());
        other = new BotProcess(content, "--spring.mongodb.uri=" + database.uri());
    }

    @Test
    void everythingIsToldOnceThoughWhoTellsItIsKilled() {
        records.database()
                .getCollection("clock")
                .insertOne(new Document("_id", "trial")
                        .append("shift", Duration.between(Instant.now(), BEGIN).toMillis())
                        .append("seen", Date.from(Instant.now())));
        one.launch(null);
        other.launch(null);
        one.awaitReady();
        other.awaitReady();
        badges();
        recap();
        monthsEnd();
        assertToldOnce("badge:", PEOPLE.size());
        assertToldOnce("recap:", 1);
        assertToldOnce("season:", 1);
        assertToldOnce("champion:", PEOPLE.size());
        assertThat(records.all("seasons", new Document()))
                .extracting(season -> season.getString("month"))
                .containsExactly("2031-03");
    }

    private void badges() {
        one.arm(StopPoint.BADGE_TOLD);
        other.arm(StopPoint.BADGE_TOLD);
        long thread = records.thread(records.awaitOpen());
        for (String member : PEOPLE) {
            say(member, thread, TestContent.FIRST);
        }
        await().atMost(SOON).until(records::isNothingLeft);
        new Visitor(one.port()).sayLater("ada", 0, "/prep close");
        killWhoIsAt(StopPoint.BADGE_TOLD, StopPoint.RECAP_POSTED);
        awaitLater(() -> records.all("badges", exists("nextFireAt")).isEmpty());
        assertToldOnce("badge:", PEOPLE.size());
        say("ada", 0, "/prep pause");
    }

    private void recap() {
        moveTo(records.all("recap_groups", new Document())
                .get(0)
                .getDate("nextFireAt")
                .toInstant());
        killWhoIsAt(StopPoint.RECAP_POSTED, StopPoint.SEASON_POSTED);
        awaitLater(() -> records.all("recaps", exists("until")).isEmpty());
        assertToldOnce("recap:", 1);
    }

    private void monthsEnd() {
        moveTo(NEXT_MONTH);
        await().atMost(SOON).until(() -> new Visitor(one.port()).sees(LocalDate.ofInstant(NEXT_MONTH, ZoneOffset.UTC)));
        say("ada", 0, "/prep resume");
        say("ada", 0, "/prep settings champion:on");
        say("ada", 0, "/prep post");
        records.awaitOpen();
        new Visitor(one.port()).sayLater("ada", 0, "/prep close");
        killWhoIsAt(StopPoint.SEASON_POSTED, null);
        awaitLater(() -> records.all("honoured_seasons", exists("until")).isEmpty()
                && records.marked("champion:").size() >= PEOPLE.size());
    }

    private void say(String member, long thread, String text) {
        Visitor.Said said = new Visitor(one.port()).say(member, thread, text, "" + UUID.randomUUID());
        assertThat(said.isAccepted()).as("%s: %s", text, said).isTrue();
    }

    /** Afterwards both run again, with the next point armed. */
    private void killWhoIsAt(StopPoint point, @Nullable StopPoint next) {
        await().atMost(SOON).until(() -> isAt(point));
        BotProcess dying = one.isHalted(point) ? one : other;
        BotProcess living = dying == one ? other : one;
        dying.kill();
        living.run();
        if (next != null) {
            living.arm(next);
        }
        dying.start(next);
    }

    private boolean isAt(StopPoint point) {
        return one.isHalted(point) || other.isHalted(point);
    }

    /** Claims of the dead are another's after a while. */
    private void awaitLater(Callable<Boolean> done) {
        await().atMost(SOON).pollInterval(Duration.ofSeconds(2)).until(() -> {
            boolean is = done.call();
            if (!is) {
                moveTo(now().plus(LATER));
            }
            return is;
        });
    }

    private Instant now() {
        return Instant.now()
                .plusMillis(shift(records.all("clock", new Document()).get(0)));
    }

    private static long shift(Document clock) {
        return clock.get("shift", Number.class).longValue();
    }

    private void moveTo(Instant moment) {
        long shift = Duration.between(Instant.now(), moment).toMillis();
        records.database()
                .getCollection("clock")
                .updateOne(new Document(), new Document("$set", new Document("shift", shift)));
    }

    private void assertToldOnce(String mark, int times) {
        assertThat(records.marked(mark))
                .extracting(message -> message.getString("mark"))
                .hasSize(times)
                .doesNotHaveDuplicates();
    }
}
