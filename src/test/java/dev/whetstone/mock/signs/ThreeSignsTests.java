package dev.whetstone.mock.signs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChatMessage;
import dev.whetstone.group.MemberFact;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.PlayedPair;
import dev.whetstone.round.Round;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThreeSignsTests {

    @Test
    void whoHasDoneNothingIsToldWhatFillsIt() {
        World world = World.begin();
        world.group("ten");
        assertThat(world.type("ann", "me"))
                .contains("Where you stand shows here")
                .doesNotContain("Technical", "Preparation");
    }

    @Test
    void postingDaysBeforeSomebodyJoinedAreNotTheirs() {
        World world = World.begin();
        StudyGroup group = world.group("long");
        world.runTo(World.NINE.plus(Duration.ofDays(8)));
        world.runFor(Duration.ofHours(11));
        world.type("zoe", "join");
        assertThat(world.type("zoe", "me"))
                .contains("Where you stand shows here")
                .doesNotContain("Preparation");
        world.runTo(World.NINE.plus(Duration.ofDays(9)));
        world.say(world.only(group, Round.State.OPEN), "zoe", "An answer, score=0.8");
        world.runFor(Duration.ofHours(11));
        assertThat(world.type("zoe", "me")).contains("answered on 1 of 1 posting day in two weeks");
    }

    @Test
    void answersAndRegularityAreShownAndASmallWinWhereThereIsOne() {
        World world = World.begin();
        StudyGroup group = world.group("long");
        for (int day = 0; day < 35; day++) {
            world.runTo(World.NINE.plus(Duration.ofDays(day)));
            if (day != 33) {
                String text = "An answer, score=" + (day < 7 ? 0.4 : 0.8);
                world.say(world.only(group, Round.State.OPEN), "ann", text);
            }
            world.runFor(Duration.ofHours(11));
            if (day == 0) {
                assertThat(world.type("ann", "me"))
                        .contains(
                                "Technical, the weakest first: spark 40 % (1 graded answer)",
                                "Interview skills: nothing yet",
                                "answered on 1 of 1 posting day in two weeks, 0 mock interviews in four")
                        .doesNotContain("small win");
            }
            if (day == 5) {
                assertThat(world.type("ann", "me")).contains("A small win: you answered on all 6 posting days");
            }
        }
        assertThat(world.type("ann", "me"))
                .contains(
                        "spark 72 % (34 graded answers)",
                        "answered on 13 of 14 posting days",
                        "A small win: spark went up from 40 % to 80 % in four weeks")
                .containsOnlyOnce("A small win");
    }

    @Test
    void whatGradersGaveInAMockInterviewCountsToo() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        pair.world.bean(Members.class).join(pair.group.id(), pair.ann, pair.world.clock.instant());
        pair.world
                .bean(MockSessions.class)
                .insert(MockSession.alone("s2", pair.group.id(), "pair", pair.ann, pair.world.clock.instant()));
        pair.world.beat();
        pair.world.press("ann", "mock-here", "s2");
        for (int part = 0; part < 3; part++) {
            pair.world.press("ann", "mock-next", "s2;" + part);
        }
        pair.world.beat();
        pair.write("ann", "k1", "A guess, score=0.2");
        pair.write("ann", "k2", "A plan is built first, score=0.6");
        pair.world.press("ann", "mock-end-now", "s2;3");
        pair.world.beat();
        MemberFact signs = pair.world.bean(ThreeSigns.class);
        String shown = PlainText.of(new ChatMessage(
                signs.about(pair.world.bean(Members.class).find(pair.ann).orElseThrow())));
        assertThat(shown)
                .contains("spark 60 % (1 graded answer)", "1 mock interview in four weeks, no posting day in two");
        assertThat(pair.world.type("ben", "me")).doesNotContain("spark 60 %");
    }
}
