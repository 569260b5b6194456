package dev.whetstone.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.ThreadRef;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.schedule.Workers;
import dev.whetstone.storage.DatabaseServer;
import dev.whetstone.storage.OnEveryServer;
import dev.whetstone.storage.TestDatabase;
import dev.whetstone.testing.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** More is written than can be handled: what waits in memory is bounded, and nothing else is different. */
@OnEveryServer
class CrowdedInboxTests {

    private static final ChannelRef CHANNEL = new ChannelRef("memory", "w", "daily");
    private static final int AUTHORS = 40;
    private static final int EVENTS = 2 * MongoInbox.MOST_WAITING;

    @AutoClose
    private final TestDatabase database;

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Map<String, List<String>> handled = new ConcurrentHashMap<>();
    private final Backlog backlog;
    private final Workers workers = new Workers("answer", 4);
    private final MongoInbox inbox;

    CrowdedInboxTests(DatabaseServer server) {
        database = server.fresh();
        backlog = new Backlog(database.template());
        inbox = process(workers, event -> {
            hang();
            note(event);
        });
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        workers.close();
    }

    private MongoInbox process(Workers own, ThreadReplyListener listener) {
        ScheduleProperties schedule =
                new ScheduleProperties(Duration.ofSeconds(1), Duration.ofSeconds(15), Duration.ofHours(3), 1);
        return new MongoInbox(backlog, own, List.of(listener), clock, schedule);
    }

    private void hang() {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(ChatEvent event) {
        handled.computeIfAbsent(event.author().user(), author -> new CopyOnWriteArrayList<>())
                .add(event.text());
    }

    private void accept(int number) {
        clock.move(Duration.ofMillis(1));
        inbox.accept(new ChatEvent(
                ChatEvent.Kind.POSTED,
                new MessageRef(CHANNEL, "m" + number),
                "0",
                new ThreadRef(CHANNEL, "t"),
                new MemberRef("memory", "w", "u" + number % AUTHORS),
                "text " + number,
                null,
                clock.instant(),
                null));
    }

    private void handleAll() {
        do {
            inbox.run(clock.instant());
            await().until(workers::isIdle);
        } while (inbox.run(clock.instant()) > 0);
        await().until(workers::isIdle);
    }

    private static List<String> said(int author) {
        return IntStream.range(0, EVENTS)
                .filter(number -> number % AUTHORS == author)
                .mapToObj(number -> "text " + number)
                .toList();
    }

    private void assertEachWasHandledOnce() {
        assertThat(handled).hasSize(AUTHORS);
        handled.forEach((author, texts) -> assertThat(texts)
                .as(author)
                .containsExactlyInAnyOrderElementsOf(said(Integer.parseInt(author.substring(1)))));
    }

    @Test
    void whatWaitsInMemoryIsBoundedAndTheRestIsHandledInItsOrder() {
        IntStream.range(0, EVENTS).forEach(this::accept);
        assertThat(workers.waiting()).isEqualTo(MongoInbox.MOST_WAITING);
        assertThat(inbox.run(clock.instant())).as("there is no room yet").isZero();

        goOn.countDown();
        handleAll();

        assertEachWasHandledOnce();
        handled.forEach(
                (author, texts) -> assertThat(texts).as(author).isEqualTo(said(Integer.parseInt(author.substring(1)))));
    }

    @Test
    void whatIsWrittenAfterwardsStandsInLineBehindWhatIsLeft() {
        int first = EVENTS - AUTHORS;
        IntStream.range(0, first).forEach(this::accept);
        goOn.countDown();
        await().until(workers::isIdle);
        assertThat(handled.values().stream().mapToInt(List::size).sum()).isEqualTo(MongoInbox.MOST_WAITING);

        IntStream.range(first, EVENTS).forEach(this::accept);
        assertThat(workers.isIdle()).isTrue();

        handleAll();
        handled.forEach(
                (author, texts) -> assertThat(texts).as(author).isEqualTo(said(Integer.parseInt(author.substring(1)))));
        accept(EVENTS);
        assertThat(workers.waiting()).as("there is room again, nothing is left").isLessThanOrEqualTo(1);
        await().until(() -> handled.getOrDefault("u0", List.of()).contains("text " + EVENTS));
    }

    @Test
    void anotherProcessTakesWhatIsLeftAtOnce() {
        IntStream.range(0, EVENTS).forEach(this::accept);
        try (Workers others = new Workers("other", 4)) {
            int taken = process(others, this::note).run(clock.instant());
            assertThat(taken).isEqualTo(EVENTS - MongoInbox.MOST_WAITING);
            await().until(others::isIdle);
        }
        goOn.countDown();
        handleAll();
        assertEachWasHandledOnce();
    }
}
