package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChatPlatforms;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.DatabaseServers;
import dev.whetstone.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class CatchUpTests {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final int OPEN = 3 * CatchUp.AT_ONCE;

    @AutoClose
    private final TestDatabase database = DatabaseServers.embedded().fresh();

    @AutoClose
    private final Workers workers = new Workers("catching up", 1);

    private final Rounds rounds = new Rounds(database.template());
    private final CatchUp catchUp = new CatchUp(
            rounds,
            new ChatPlatforms(List.of()),
            new StaticListableBeanFactory().getBeanProvider(ChatInbox.class),
            workers);

    @Test
    void whatIsDueDoesNotWaitForAllOpenRoundsToBeReadAfterAStart() throws InterruptedException {
        open();
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch due = new CountDownLatch(1);
        workers.submit("hold", () -> await(asked));

        catchUp.run(NOW);
        workers.submit("due", due::countDown);
        asked.countDown();

        assertThat(due.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(unread()).isEqualTo(OPEN - CatchUp.AT_ONCE);
    }

    @Test
    void everyOpenRoundHasItsTurn() throws InterruptedException {
        open();
        for (int ticks = 0; ticks < OPEN / CatchUp.AT_ONCE; ticks++) {
            catchUp.run(NOW);
            CountDownLatch through = new CountDownLatch(1);
            workers.submit("through " + ticks, through::countDown);
            assertThat(through.await(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(unread()).isZero();
    }

    private long unread() {
        try (Stream<Round> open = rounds.open()) {
            return open.filter(catchUp::isExpected).count();
        }
    }

    private void open() {
        database.template()
                .insert(
                        IntStream.range(0, OPEN)
                                .mapToObj(n -> new Document("_id", "g" + n + ":2026-03-02:0900")
                                        .append("groupId", "g" + n)
                                        .append("questionId", "lazy")
                                        .append("state", "OPEN")
                                        .append("date", "2026-03-02")
                                        .append("planDay", 1)
                                        .append("theme", "")
                                        .append("dueAt", NOW)
                                        .append("zone", "UTC")
                                        .append("sealed", false)
                                        .append("fence", 1L))
                                .toList(),
                        "rounds");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
