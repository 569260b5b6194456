package dev.whetstone.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.extras.HomeView;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A member's own day. */
class MemberHomeTests {

    private final World world = World.begin();

    private ChatMessage home(String user) {
        return world.bean(HomeView.class).home(MemoryPlatform.member(user));
    }

    private String text(String user) {
        return PlainText.of(home(user));
    }

    private List<Choice> buttons(String user) {
        return home(user).blocks().stream()
                .filter(Block.Choices.class::isInstance)
                .flatMap(block -> ((Block.Choices) block).choices().stream())
                .toList();
    }

    @Test
    void aStrangerIsToldHowToBegin() {
        assertThat(text("stranger")).contains("Welcome to Whetstone", "/prep setup");
        assertThat(buttons("stranger")).isEmpty();
    }

    @Test
    void lookingMakesNobodyAMember() {
        home("stranger");
        assertThat(world.mongo.getCollection("members").countDocuments()).isZero();
    }

    @Test
    void anOpenQuestionCanBeAnsweredFromHere() {
        Round round = world.openFirst("two");
        world.say(round, "ada", "It builds a plan first");
        world.runTo(World.NINE.plus(Duration.ofHours(24)));
        Round next = world.rounds(world.bean(dev.whetstone.group.Groups.class)
                        .find(round.groupId())
                        .orElseThrow())
                .get(1);
        assertThat(text("ada")).contains("Title of day2 in Group daily", "Closes", "I remind you", "Group daily");
        assertThat(buttons("ada"))
                .extracting(choice -> choice.action() + " " + choice.argument())
                .containsExactly("answer " + next.id(), "hint " + next.id(), "mute-reminders ");
        assertThat(world.press("ada", "answer", next.id())).contains("Your answer");
    }

    @Test
    void whoAnsweredIsDone() {
        Round round = world.openFirst("two");
        world.say(round, "ada", "It builds a plan first");
        assertThat(text("ada"))
                .contains("✅ Title of day1", "You are done with this one")
                .contains("Place 1 of 1 this month with", "streak of 1 posting day")
                .doesNotContain("I remind you");
        assertThat(buttons("ada")).extracting(Choice::action).containsExactly("mute-reminders");
    }

    @Test
    void betweenQuestionsTheNextOneIsNamed() {
        StudyGroup group = world.group("two");
        world.type("ada", "join");
        assertThat(text("ada"))
                .contains("No question is open right now", "Next question 2026-03-02T09:00")
                .contains("No points yet this month · no streak");
        world.type(World.ADMIN, "pause");
        assertThat(text("ada")).contains("The group is paused");
        assertThat(group.name()).isNotBlank();
    }

    @Test
    void remindersAreSwitchedHere() {
        world.group("two");
        world.type("ada", "join");
        assertThat(text("ada")).contains("Reminders: on");
        world.press("ada", "mute-reminders", "");
        assertThat(text("ada")).contains("Reminders: off");
        assertThat(buttons("ada")).extracting(Choice::action).containsExactly("remind-me");
        assertThat(world.press("ada", "remind-me", "")).contains("I will remind you again");
        assertThat(text("ada")).contains("Reminders: on");
    }

    @Test
    void settingsAreSaidAsTheyAre() {
        world.group("two");
        world.type("ada", "join");
        world.type("ada", "hide");
        world.type("ada", "off 2026-03-05");
        assertThat(text("ada")).contains("you are off it", "Days off: declared");
    }

    @Test
    void everyGroupOfAMemberIsThere() {
        world.groupIn("one", "two", World.daily());
        world.groupIn("two", "two", World.daily());
        world.typedIn("one", "ada", "join");
        world.typedIn("two", "ada", "join");
        world.runTo(World.NINE);
        assertThat(text("ada")).contains("Group one", "Group two");
        assertThat(buttons("ada"))
                .filteredOn(choice -> choice.action().equals("answer"))
                .hasSize(2);
    }
}
