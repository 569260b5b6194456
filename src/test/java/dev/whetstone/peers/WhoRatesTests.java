package dev.whetstone.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.group.Members;
import dev.whetstone.round.Round;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word about an answer counts, and what its author hears of it. */
class WhoRatesTests {

    private final World world = World.begin();
    private Round round;

    @BeforeEach
    void open() {
        round = world.openFirst("just-hands");
        world.say(round, "ada", "All of it is done, see the figures here");
    }

    private String about() {
        return round.id() + "|" + world.memberId("ada");
    }

    private String confirm(String user, String met) {
        return world.press(user, "score-form", about(), Map.of("met", met));
    }

    private boolean isKnown(String user) {
        return world.bean(Members.class).known(MemoryPlatform.member(user)).isPresent();
    }

    @Test
    void strangersAndWhoLeftOrWasForgottenConfirmNothing() {
        for (String user : List.of("ben", "cleo")) {
            world.type(user, "join");
        }
        world.type("ben", "leave");
        world.press("cleo", "forget-me", "yes");
        for (String user : List.of("ben", "cleo", "eve")) {
            assertThat(world.press(user, "score", about())).as(user).contains("Only members of this group");
            assertThat(confirm(user, "alarm")).as(user).contains("Only members of this group", "nothing was changed");
            assertThat(world.press(user, "helpful", about())).as(user).contains("Only members of this group");
        }
        assertThat(isKnown("cleo")).as("who was forgotten").isFalse();
        assertThat(isKnown("eve")).as("who only pressed").isFalse();
        assertThat(world.type("ada", "why")).contains("two of whom confirm it").doesNotContain("settled", "helpful");
    }

    @Test
    void theAuthorHearsWhatTheyConfirmed() {
        for (String user : List.of("ben", "cleo")) {
            world.type(user, "join");
        }
        assertThat(confirm("ben", "alarm")).contains("one more member's confirmation");
        assertThat(confirm("ben", "alarm,clean")).contains("one more member's confirmation");
        world.beat();
        assertThat(world.whispers("ada")).doesNotContain("grade from people");
        assertThat(confirm("cleo", "alarm,clean")).contains("100 %");
        world.beat();
        assertThat(world.chat.privately("ada"))
                .filteredOn(said -> said.text().contains("grade from people"))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("100 %", "settled by 2 peers", "/prep why"));
    }

    @Test
    void anAdminSettlesItAloneAndTheAuthorHearsSo() {
        assertThat(world.whispers("ada")).contains("an admin");
        assertThat(confirm(World.ADMIN, "alarm")).contains("settled by an admin");
        world.beat();
        assertThat(world.whispers("ada")).contains("grade from people now", "settled by an admin");
    }

    private List<String> newsTo(String user) {
        return world.chat.privately(user).stream()
                .map(MemoryPlatform.Said::text)
                .filter(text -> text.contains("grade from people"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void theAuthorHearsOfItOnceWhereverTheProcessDiesAfterTheScore(int writes) {
        world.type(World.ADMIN, "join");
        world.bean(Crashes.class).after(writes);
        try {
            confirm(World.ADMIN, "alarm,clean");
        } catch (Crashes.CrashException dead) {
            world.awaitIdle();
        }
        world.runFor(Duration.ofMinutes(30));
        world.bean(Crashes.class).after(Integer.MAX_VALUE);
        assertThat(newsTo("ada")).singleElement().asString().contains("100 %", "settled by an admin");
        assertThat(world.type("ada", "me")).contains("20");
    }

    @Test
    void theSameGradeIsToldOnceAndAnotherOneAgain() {
        confirm(World.ADMIN, "alarm,clean");
        world.runFor(Duration.ofMinutes(5));
        confirm(World.ADMIN, "alarm,clean");
        world.runFor(Duration.ofMinutes(5));
        assertThat(newsTo("ada")).hasSize(1);
        confirm(World.ADMIN, "alarm");
        world.runFor(Duration.ofMinutes(5));
        confirm(World.ADMIN, "alarm,clean");
        world.runFor(Duration.ofMinutes(5));
        assertThat(newsTo("ada")).hasSize(3);
        assertThat(newsTo("ada").get(2)).contains("100 %");
    }

    @Test
    void theSignSaysThatTheGradeWaitsNoMore() {
        MessageRef answer = world.say(round, "ben", "All of it is done here too, with the figures");
        assertThat(world.chat.signOn(answer)).contains(Mark.WAITING);
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ben"), Map.of("met", "alarm"));
        world.runFor(Duration.ofMinutes(5));
        assertThat(world.chat.signOn(answer)).contains(Mark.GRADED);
        world.say(round, "ben", "Thanks!");
        assertThat(world.chat.signOn(answer)).contains(Mark.GRADED);
        world.edit(answer, "Not all of it is done here, only the alarm, see the figures");
        assertThat(world.chat.signOn(answer)).as("another text").contains(Mark.WAITING);
    }

    @Test
    void theSignIsPutOnceThePlatformIsBack() {
        MessageRef answer = world.say(round, "ben", "All of it is done here too, with the figures");
        world.chat.trouble(World.CHANNEL, MemoryPlatform.Trouble.UNREACHABLE);
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ben"), Map.of("met", "alarm"));
        world.runFor(Duration.ofMinutes(20));
        assertThat(world.chat.signOn(answer)).contains(Mark.WAITING);
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(20));
        assertThat(world.chat.signOn(answer)).contains(Mark.GRADED);
        assertThat(newsTo("ben")).hasSize(1);
    }

    @Test
    void whatIsOpenTellsWhoHasAnswered() {
        assertThat(world.type("ada", "today")).contains("You have answered: 2 of", "so far");
        assertThat(world.type("ben", "today")).doesNotContain("You have");
        world.press("ben", "show", round.id() + "|yes");
        assertThat(world.type("ben", "today")).contains("You have looked at the model answer");
    }
}
