package dev.whetstone.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ChampionsTests {

    /** A round of this day is revealed before the month ends. */
    private static final Instant LATE_IN_MARCH = Instant.parse("2026-03-30T08:00:00Z");

    private final World world = World.begin();

    @Test
    void theBestOfAMonthAreHonouredOnceWhenTheNextMonthsFirstRoundIsRevealed() {
        StudyGroup group = allowed();
        answered(group, "ada", "ben");
        world.runTo(Instant.parse("2026-04-01T08:30:00Z"));
        assertThat(world.chat.honoured()).isEmpty();
        world.runFor(Duration.ofDays(3));
        assertThat(world.chat.honoured()).containsExactly("2026-03 ada,ben");
    }

    @Test
    void whereNoAdminAllowedItNobodyIsHonoured() {
        world.clock.set(LATE_IN_MARCH);
        StudyGroup group = world.group("ten");
        answered(group, "ada");
        world.runFor(Duration.ofDays(4));
        assertThat(world.chat.honoured()).isEmpty();
    }

    @Test
    void whoHidesFromTheBoardIsNotHonoured() {
        StudyGroup group = allowed();
        world.type("ada", "hide on");
        answered(group, "ada", "ben");
        world.runFor(Duration.ofDays(4));
        assertThat(world.chat.honoured()).containsExactly("2026-03 ben");
    }

    @Test
    void eachChampionIsCongratulatedInPrivateOnce() {
        StudyGroup group = allowed();
        answered(group, "ada", "ben");
        world.runFor(Duration.ofDays(4));
        assertThat(world.whispers("ada"))
                .containsOnlyOnce("March 2026 is yours, together with one other: 11 points, the most of 2 in");
        assertThat(world.whispers("ben")).containsOnlyOnce("March 2026 is yours");
    }

    @Test
    void whereNoAdminAllowedItNobodyIsCongratulated() {
        world.clock.set(LATE_IN_MARCH);
        answered(world.group("ten"), "ada");
        world.runFor(Duration.ofDays(4));
        assertThat(world.whispers("ada")).doesNotContain("is yours");
    }

    @Test
    void nobodyIsHonouredWhileARoundOfTheMonthIsOpen() {
        StudyGroup group = allowed();
        answered(group, "ada");
        world.runTo(Instant.parse("2026-04-01T08:30:00Z"));
        Document theLast = new Document("_id", new Document("$regex", "2026-03-31"));
        world.mongo
                .getCollection("rounds")
                .updateOne(
                        theLast,
                        new Document("$set", new Document("state", "OPEN"))
                                .append("$unset", new Document("nextFireAt", "")));
        world.runTo(Instant.parse("2026-04-01T20:00:00Z"));
        assertThat(world.chat.honoured()).isEmpty();
        assertThat(world.whispers("ada")).doesNotContain("is yours");
    }

    @Test
    void aRefusalIsToldToTheAdminsOnce() {
        StudyGroup group = allowed();
        answered(group, "ada");
        world.chat.refuseHonours(Trouble.REFUSED);
        world.runFor(Duration.ofDays(4));
        assertThat(world.chat.honoured()).isEmpty();
        assertThat(world.whispers(World.ADMIN)).containsOnlyOnce("Honours are refused here.");
    }

    @Test
    void whatCouldNotBeReachedIsTriedAgain() {
        StudyGroup group = allowed();
        answered(group, "ada");
        world.chat.refuseHonours(Trouble.UNREACHABLE);
        world.runTo(Instant.parse("2026-04-01T20:00:00Z"));
        assertThat(world.chat.honoured()).isEmpty();
        world.chat.refuseHonours(null);
        world.runFor(Duration.ofMinutes(10));
        assertThat(world.chat.honoured()).containsExactly("2026-03 ada");
    }

    @Test
    void aFaultInItStopsNothingElseAndIsTriedAgain() {
        StudyGroup group = allowed();
        answered(group, "ada");
        world.runTo(Instant.parse("2026-04-01T10:00:00Z"));
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ben", "A plan is made first");
        world.chat.refuseHonours(Trouble.BROKEN);
        world.runTo(Instant.parse("2026-04-01T19:00:00Z"));
        assertThat(world.now(round).isRevealed()).isTrue();
        assertThat(world.whispers("ben")).containsOnlyOnce("How your answer to");
        world.chat.refuseHonours(null);
        world.runFor(Duration.ofMinutes(10));
        assertThat(world.chat.honoured()).containsExactly("2026-03 ada");
        assertThat(world.whispers("ben")).containsOnlyOnce("How your answer to");
    }

    private StudyGroup allowed() {
        world.clock.set(LATE_IN_MARCH);
        StudyGroup group = world.group("ten");
        assertThat(world.type(World.ADMIN, "settings")).contains("champion: off");
        world.type(World.ADMIN, "settings champion:on");
        assertThat(world.type(World.ADMIN, "settings")).contains("champion: on");
        return group;
    }

    private void answered(StudyGroup group, String... users) {
        world.runFor(Duration.ofHours(1));
        Round round = world.only(group, Round.State.OPEN);
        for (String user : users) {
            world.say(round, user, "A plan is made first");
        }
    }
}
