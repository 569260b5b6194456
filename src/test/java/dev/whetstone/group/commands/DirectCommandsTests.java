package dev.whetstone.group.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import org.junit.jupiter.api.Test;

/** Commands in a direct message are for the member's one group; who has several is asked which. */
class DirectCommandsTests {

    private final World world = World.begin();

    @Test
    void whoHasOneGroupNeedsNoChannel() {
        world.openFirst("just-lazy");
        world.type("ada", "join");
        assertThat(direct("ada", "today")).contains("Title of lazy");
        assertThat(direct("ada", "answer score=0.5 in private")).doesNotContain("no study group");
        world.beat();
        assertThat(direct("ada", "leaderboard")).contains("Ada");
        assertThat(direct("ada", "me")).contains("| 11 |");
    }

    @Test
    void rightsAreThoseOfTheGroup() {
        StudyGroup group = world.group("just-lazy");
        world.type(World.ADMIN, "join");
        world.type("ada", "join");
        assertThat(direct("ada", "pause")).contains("Only this group's admins");
        assertThat(direct(World.ADMIN, "settings name:\"The other name\"")).contains("The other name");
        assertThat(world.stored(group).name()).isEqualTo("The other name");
    }

    @Test
    void whoHasSeveralIsAskedUnlessItIsAboutThemselves() {
        world.group("just-lazy");
        world.groupIn("evening", "just-pick", World.daily());
        world.type("ada", "join");
        world.typedIn("evening", "ada", "join");
        assertThat(direct("ada", "today"))
                .isEqualTo(
                        "Which group do you mean, Group daily or Group evening? Please type it in the channel of that one.");
        assertThat(direct("ada", "hide")).contains("off the board");
        assertThat(direct("ada", "help")).contains("What I can do");
        assertThat(world.type("ada", "today")).doesNotContain("Which group");
    }

    @Test
    void whoHasNoneIsToldSo() {
        world.group("just-lazy");
        assertThat(direct("eve", "today")).contains("no study group yet", "type it in a group's channel");
    }

    @Test
    void anotherChannelWithoutAGroupIsNoDirectMessage() {
        world.group("just-lazy");
        world.type("ada", "join");
        assertThat(PlainText.of(world.typedIn("random", "ada", "today"))).contains("no study group yet");
        assertThat(PlainText.of(world.typedIn("direct-ben", "ada", "today"))).contains("no study group yet");
    }

    @Test
    void noGroupIsStartedInADirectMessageOrBroughtThere() {
        assertThat(direct(World.ADMIN, "setup plan:just-lazy")).contains("needs a channel that its members can see");
        assertThat(world.bean(Groups.class).all()).isEmpty();
        StudyGroup group = world.group("just-lazy");
        assertThat(direct(World.ADMIN, "setup group:" + group.id())).contains("needs a channel");
        assertThat(world.stored(group).channels()).hasSize(1);
    }

    private String direct(String user, String line) {
        return PlainText.of(world.typedIn("direct-" + user, user, line));
    }
}
