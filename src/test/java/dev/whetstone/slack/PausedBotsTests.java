package dev.whetstone.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.whetstone.journey.BotProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two bots on one database, of which one is stopped at a random moment for longer than its lease while every group's question is
 * due. {@code mvn -Ppauses test} does it fifty times with a hundred groups.
 */
class PausedBotsTests {

    private static final int ROUNDS = Integer.getInteger("pauses.rounds", 2);
    private static final int GROUPS = Integer.getInteger("pauses.groups", 30);
    private static final long SEED = Long.getLong("pauses.seed", 7);
    private static final LocalDate DAY = LocalDate.of(2031, 3, 3);

    /** The bots' lease is two seconds. */
    private static final int LEASE_MILLIS = 2_000;

    private final Random random = new Random(SEED);

    @Test
    void everyChannelHasItsQuestionOnceWhicheverBotStandsStill() {
        try (ThreeGrounds ground = new ThreeGrounds(GROUPS);
                BotProcess one = new BotProcess(ground.arguments());
                BotProcess other = new BotProcess(ground.arguments())) {
            one.launch(null);
            other.launch(null);
            one.awaitReady();
            other.awaitReady();
            for (int round = 1; round <= ROUNDS; round++) {
                play(ground, random.nextBoolean() ? one : other, round);
            }
            System.out.printf(
                    "%d rounds of %d groups: every question once, %d second ones withdrawn%n",
                    ROUNDS, GROUPS, ground.withdrawn());
        }
    }

    private void play(ThreeGrounds ground, BotProcess paused, int round) {
        Instant due = Instant.now().plusMillis(500);
        ground.dueAt(due, DAY.plusDays(round));
        waitUntil(due.plusMillis(random.nextInt(1_500)));
        paused.signal("STOP");
        waitUntil(Instant.now().plusMillis(LEASE_MILLIS + random.nextInt(LEASE_MILLIS)));
        paused.signal("CONT");
        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(ground.standing())
                        .as("questions with buttons in each channel after round %d", round)
                        .isEqualTo(Collections.nCopies(GROUPS, round)));
    }

    /** A pause of the clock is what is tried here, so it is waited for. */
    private static void waitUntil(Instant moment) {
        await().pollInterval(Duration.ofMillis(2)).until(() -> !Instant.now().isBefore(moment));
    }
}
