package dev.whetstone.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rights belong to the group, wherever a command is given or a button pressed. */
class GroupRightsTests {

    private static final String ELSEWHERE = "elsewhere";

    private final World world = World.begin();

    @Test
    void onlyWhoManagesTheWorkspaceStartsAGroupAndOthersAreToldWhomToAsk() {
        assertThat(elsewhere("ada", "setup ten")).contains("only who manages the workspace", "ask them");
        assertThat(PlainText.of(world.act("setup", world.call(ELSEWHERE, null, "ada", "", Map.of("plan", "ten")))))
                .contains("only who manages the workspace");
        assertThat(world.mongo.findAll(StudyGroup.class)).isEmpty();
        world.chat.makeWorkspaceAdmin("ada");
        assertThat(elsewhere("ada", "setup ten")).contains("is set up");
    }

    @Test
    void anAdminOfOneGroupCannotMakeItPostInAChannelTheyDoNotManage() {
        StudyGroup group = groupOf("ada");
        assertThat(elsewhere("ada", "setup group:" + group.id())).contains("only who manages the workspace");
        assertThat(world.stored(group).channels()).hasSize(1);
    }

    @Test
    void whoIsRefusedLearnsTheAdminsNames() {
        groupOf("ada");
        assertThat(world.type("ben", "pause")).contains("ask Ada").doesNotContain("Paused");
    }

    @Test
    void adminsAppointAndRemoveEachOther() {
        groupOf("ada");
        assertThat(world.type("ben", "admin add ben")).contains("ask Ada");
        assertThat(world.type("ada", "admin add <@ben>")).contains("Ben is an admin", "Admins: Ada, Ben");
        assertThat(world.type("ben", "admin remove <@ada|Ada>")).contains("Ada is no admin", "Admins: Ben");
        assertThat(world.type("ada", "pause")).contains("ask Ben");
        assertThat(world.type("ben", "admin")).contains("Admins: Ben");
    }

    @Test
    void theLastAdminStays() {
        StudyGroup group = groupOf("ada");
        assertThat(world.type("ada", "admin remove @ada")).contains("Ada is this group's only admin");
        assertThat(world.type("ada", "admin remove <@ben>")).contains("Ben is no admin of this group");
        assertThat(world.stored(group).admins()).hasSize(1);
    }

    @Test
    void whoIsNotKnownIsNotAppointed() {
        StudyGroup group = groupOf("ada");
        assertThat(world.type("ada", "admin add <@nobody1>")).contains("I know nobody called");
        assertThat(world.type("ada", "admin add somebody else")).contains("I know nobody called “somebody else”");
        assertThat(world.type("ada", "admin add")).contains("Whom?");
        assertThat(world.stored(group).admins()).hasSize(1);
    }

    @Test
    void aMemberIsAppointedByTheNameOnTheBoard() {
        groupOf("ada");
        world.type("ben", "join");
        assertThat(world.type("ada", "admin add @BEN")).contains("Ben is an admin");
    }

    @Test
    void inADirectMessageAMemberScoresAsAMemberAndAnAdminAsAnAdmin() {
        Round round = world.openFirst("just-story");
        world.say(round, "ada", "A story of a project that went badly and what was learnt from it");
        world.type("ben", "join");
        world.type(World.ADMIN, "remind on");
        world.runFor(Duration.ofHours(11));
        String argument = round.id() + "|" + world.memberId("ada");
        assertThat(scored("ben", argument)).contains("one more member's score settles it");
        assertThat(scored(World.ADMIN, argument)).contains("an admin");
    }

    @Test
    void aQuestionThatIsOpenInAnotherGroupIsNeitherPostedNorShownWithItsAnswer() {
        Round open = world.openFirst("just-lazy");
        world.groupIn("second", "ten", World.daily());
        assertThat(PlainText.of(world.typedIn("second", World.ADMIN, "post lazy")))
                .contains("open in another group");
        world.runTo(World.NINE.plus(Duration.ofHours(11)));
        assertThat(world.now(open).isRevealed()).isTrue();
        assertThat(PlainText.of(world.typedIn("second", World.ADMIN, "post lazy")))
                .contains("Posted");
    }

    @Test
    void showMeKeepsTheAnswerOfAQuestionThatAnotherGroupStillAnswers() {
        StudyGroup early = world.group("just-lazy", World.daily("08:30"));
        StudyGroup late = world.groupIn("second", "just-lazy", World.daily("10:00"));
        world.runTo(World.NINE.plus(Duration.ofHours(1)));
        Round first = world.only(early, Round.State.OPEN);
        Round second = world.only(late, Round.State.OPEN);
        assertThat(world.press("ada", "show", first.id() + "|yes"))
                .contains("Another group here still answers")
                .doesNotContain("Model answer of lazy");
        world.runTo(World.NINE.plus(Duration.ofHours(12)));
        assertThat(world.now(second).isRevealed()).isTrue();
        assertThat(world.press("ada", "show", first.id())).contains("Model answer of lazy");
    }

    private String scored(String user, String argument) {
        return PlainText.of(
                world.act("score-form", world.call("dm-" + user, null, user, argument, Map.of("met", "first"))));
    }

    private StudyGroup groupOf(String admin) {
        StudyGroup group = StudyGroup.found(
                "rights-" + System.identityHashCode(this),
                "Group",
                "ten",
                World.daily(),
                MemoryPlatform.channel(World.CHANNEL),
                MemoryPlatform.member(admin),
                world.clock.instant());
        world.bean(Members.class).join(group.id(), world.memberId(admin), world.clock.instant());
        return world.bean(Groups.class).add(group).orElseThrow();
    }

    private String elsewhere(String user, String line) {
        return PlainText.of(world.typedIn(ELSEWHERE, user, line));
    }
}
