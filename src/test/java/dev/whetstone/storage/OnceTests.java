package dev.whetstone.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.testing.StandingClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

@OnEveryServer
class OnceTests {

    private static final int PROCESSES = 8;

    private final StandingClock clock = new StandingClock(Instant.parse("2026-03-02T09:00:00Z"));

    @AutoClose
    private final TestDatabase database;

    private final Once once;

    OnceTests(DatabaseServer server) {
        database = server.fresh();
        once = new Once(database.template(), "deeds", clock);
    }

    @Test
    void whatManyBeginAtOnceIsDoneByOne() {
        AtomicInteger deeds = new AtomicInteger();
        for (int i = 0; i < 20; i++) {
            String key = "word " + i;
            Together.run(PROCESSES, process -> once.done(key, deeds::incrementAndGet));
        }
        assertThat(deeds).hasValue(20);
    }

    @Test
    void whoComesLaterHearsThatItIsDoneAndWhoComesMeanwhileThatItIsNot() {
        boolean done = once.done(
                "word",
                () -> assertThat(once.done("word", () -> {
                            throw new AssertionError("begun twice");
                        }))
                        .isFalse());

        assertThat(done).isTrue();
        assertThat(once.done("word", () -> {
                    throw new AssertionError("done twice");
                }))
                .isTrue();
    }

    @Test
    void whatFailedIsTriedAgainAtOnce() {
        assertThatThrownBy(() -> once.done("word", () -> {
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        AtomicInteger deeds = new AtomicInteger();
        assertThat(once.done("word", deeds::incrementAndGet)).isTrue();
        assertThat(deeds).hasValue(1);
    }

    @Test
    void whatADyingProcessLeftIsAnothersAfterItsHold() {
        assertThatThrownBy(() -> once.done("word", () -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        AtomicInteger deeds = new AtomicInteger();
        clock.move(Once.HOLD.minusSeconds(1));
        assertThat(once.done("word", deeds::incrementAndGet)).isFalse();

        clock.move(Duration.ofSeconds(1));
        Together.run(PROCESSES, process -> once.done("word", deeds::incrementAndGet));

        assertThat(deeds).hasValue(1);
    }

    @Test
    void whoFailsAfterItsHoldTakesNothingFromTheNext() {
        assertThatThrownBy(() -> once.done("word", () -> {
                    clock.move(Once.HOLD);
                    assertThat(once.done("word", () -> {})).isTrue();
                    throw new IllegalStateException("too late");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(once.done("word", () -> {
                    throw new AssertionError("done twice");
                }))
                .isTrue();
    }

    @Test
    void whatIsRatherLeftOutThanDoneTwiceIsOneCallers() {
        AtomicInteger firsts = new AtomicInteger();
        Together.run(PROCESSES, process -> firsts.addAndGet(once.isFirst("word") ? 1 : 0));
        assertThat(firsts).hasValue(1);

        once.forget("word");
        assertThat(once.isFirst("word")).isTrue();
    }

    @Test
    void whoTakesAClaimOverSeesWhatTheFirstOneKeptAndSinceWhenItMayBeDone() {
        Instant begun = clock.instant();
        Once.Claim first =
                once.claim(new Document("_id", "word").append("about", "one")).orElseThrow();
        assertThat(first.tried()).isNull();
        clock.move(Once.HOLD.minusSeconds(1));
        assertThat(once.claim(new Document("_id", "word"))).isEmpty();

        once.doubt("word");
        Once.Claim second =
                once.claim(new Document("_id", "word").append("about", "other")).orElseThrow();
        assertThat(second.kept().getString("about")).isEqualTo("one");
        assertThat(second.tried()).isEqualTo(begun);
        assertThat(once.isUnderWay("word")).isTrue();

        once.finish("word");
        once.doubt("word");
        assertThat(once.isUnderWay("word")).isFalse();
        assertThat(once.claim(new Document("_id", "word"))).isEmpty();
    }

    /** No exception a process lives on after. */
    private static final class Killed extends Error {

        private static final long serialVersionUID = 1;
    }
}
