package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Profile;
import dev.whetstone.mock.session.PlayedPair;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Two members who are called Alex, and what is said of them. */
class SameNameTests {

    private World world = World.begin();

    /** Calls somebody Alex and returns what they are told apart by. */
    private String alex(String user) {
        world.type(user, "join");
        world.bean(Members.class).onProfile(MemoryPlatform.member(user), new Profile("Alex", null, false, false));
        return "Alex (" + world.memberId(user).substring(0, 4) + ")";
    }

    @Test
    void theRevealTellsThemApart() {
        Round round = world.openFirst("just-lazy");
        String first = alex("ada");
        String second = alex("ben");
        world.say(round, "ada", "It builds a plan first, score=1");
        world.say(round, "ben", "It builds no plan first, score=0.5");
        world.say(round, "cleo", "Nothing runs until an action, score=0.3");
        assertThat(world.press("cleo", "peers", round.id())).contains(first, second);
        world.press("cleo", "helpful", round.id() + "|" + world.memberId("ada"));
        world.runFor(Duration.ofHours(11));
        assertThat(world.chat.replies(World.thread(round)).stream().map(MemoryPlatform.Said::text))
                .anySatisfy(reveal -> assertThat(reveal)
                        .contains("Found most helpful, by " + first, first + " | 100 %", second + " | 50 %", "Cleo |"));
    }

    @Test
    void aDuelSaysWhichOfThemItIs() {
        world.group("just-story");
        String first = alex("ada");
        String second = alex("ben");
        assertThat(world.type("cleo", "join")).contains("Welcome");
        assertThat(world.type("cleo", "duel " + second)).contains("Your challenge goes to " + second);
        world.beat();
        assertThat(world.lastWhisper("ben")).startsWith("Cleo challenges you");
        assertThat(world.type("ada", "duel " + second)).contains("Your challenge goes to " + second);
        world.beat();
        assertThat(world.lastWhisper("ben")).startsWith(first + " challenges you");
    }

    @Test
    void aMockInterviewSaysWhichOfThemItIs() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        world = pair.world;
        String ann = alex("ann");
        String ben = alex("ben");
        world.runFor(Duration.ofHours(1));
        assertThat(world.whispers("ann")).contains("with " + ben + " as interviewer");
        assertThat(world.whispers("ben")).contains("with " + ann + " as candidate");
    }

    @Test
    void whoIsAskedForAMockInterviewHearsFromWhom() {
        world.group("ten");
        String first = alex("ada");
        String second = alex("ben");
        assertThat(world.type("ada", "mock now " + second)).contains("I ask " + second + " now");
        world.beat();
        assertThat(world.whispers("ben")).contains("You meet " + first, first + " said yes");
    }

    @Test
    void whatAnAdminDoesToOneOfThemIsConfirmedWithWhom() {
        world.group("ten");
        world.type(World.ADMIN, "join");
        String first = alex("ada");
        String second = alex("ben");
        assertThat(world.type(World.ADMIN, "squads put Owls " + first)).contains(first + " is in Owls now");
        assertThat(world.type(World.ADMIN, "admin add " + first)).contains(first + " is an admin of this group");
        assertThat(world.type(World.ADMIN, "admin add " + second)).contains("Admins: Admin, " + first + ", " + second);
        assertThat(world.type("cleo", "pause")).contains("Admin or " + first + " or " + second);
        assertThat(world.type(World.ADMIN, "remove " + second)).contains(second + " is off the board");
        assertThat(world.type(World.ADMIN, "admin remove " + first)).doesNotContain(second);
    }

    @Test
    void whoWonAndWhoImprovedAreToldApart() {
        world.clock.set(Instant.parse("2026-03-30T08:00:00Z"));
        StudyGroup group = world.group("ten");
        String first = alex("ada");
        String second = alex("ben");
        world.runFor(Duration.ofHours(1));
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", "A plan of ada, score=1");
        world.say(round, "ben", "What ben thinks of it, score=1");
        world.runTo(Instant.parse("2026-04-06T10:00:00Z"));
        assertThat(world.chat.posts(World.CHANNEL).stream()
                        .filter(post -> post.mark().startsWith("recap:"))
                        .findFirst()
                        .map(MemoryPlatform.Said::text))
                .get()
                .asString()
                .contains("Champions: Alex (", "Badges: ", first + " 🌱 First answer", second + " 🌱 First answer");
        assertThat(world.chat.posts(World.CHANNEL).stream()
                        .filter(post -> post.mark().startsWith("season:"))
                        .map(MemoryPlatform.Said::text))
                .singleElement()
                .asString()
                .containsPattern("Champions: Alex \\(.{4}\\), Alex \\(.{4}\\)");
    }
}
