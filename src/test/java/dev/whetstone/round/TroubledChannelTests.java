package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.Cadence;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.schedule.Leases;
import dev.whetstone.schedule.ScheduleProperties;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.Mishap;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubledChannelTests {

    private final World world = World.begin();

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"UNREACHABLE", "BROKEN"})
    void aChannelThatIsAwayGetsItsQuestionWhenItIsBack(Trouble trouble) {
        StudyGroup group = world.group("ten");
        world.chat.trouble(World.CHANNEL, trouble);
        world.runTo(World.NINE.plus(Duration.ofMinutes(20)));
        assertThat(world.only(group, Round.State.SCHEDULED).posts()).isEmpty();
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(6));
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
        assertThat(world.chat.posts(World.CHANNEL)).hasSize(1);
        assertThat(world.whispers(World.ADMIN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"UNREACHABLE", "BROKEN"})
    void aChannelThatStaysAwaySkipsTheSlotAndTheQuestionComesAgain(Trouble trouble) {
        StudyGroup group = world.group("ten");
        world.chat.trouble(World.CHANNEL, trouble);
        world.runTo(World.NINE.plus(Duration.ofHours(4)));
        assertThat(world.only(group, Round.State.SKIPPED).questionId()).isEqualTo("day1");
        assertThat(world.chat.privately(World.ADMIN))
                .singleElement()
                .satisfies(word -> assertThat(word.text())
                        .contains("The question of 2026-03-02 was skipped")
                        .doesNotContain(".."));
        world.chat.trouble(World.CHANNEL, null);
        world.runTo(World.NINE.plus(Duration.ofDays(2)));
        assertThat(world.rounds(group)).extracting(Round::questionId).containsExactly("day1", "day1", "day2");
    }

    @Test
    void aStepThatWaitsForAMomentOfAClockThatWasSetBackIsNotKeptWaiting() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE.plus(Duration.ofHours(9)));
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        world.runFor(Duration.ofHours(1).plusMinutes(5));
        Round closed = world.only(group, Round.State.CLOSED);
        world.chat.trouble(World.CHANNEL, null);
        world.clock.move(Duration.ofHours(-3));
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.now(closed).isRevealed()).isTrue();
    }

    @Test
    void aRefusedPostIsSkippedAtOnceAndTheAdminToldOnce() {
        StudyGroup group = world.group("ten");
        world.chat.trouble(World.CHANNEL, Trouble.REFUSED);
        world.runTo(World.NINE.plus(Duration.ofHours(1)));
        assertThat(world.only(group, Round.State.SKIPPED).steps().refusal("skip"))
                .isPresent();
        assertThat(world.chat.privately(World.ADMIN)).hasSize(1);
        assertThat(world.stored(group).curriculum().carry()).containsExactly("day1");
        world.chat.trouble(World.CHANNEL, null);
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
    }

    @Test
    void aSkippedQuestionComesAgainAlsoWhenThatCouldNotBeNotedAtOnce() {
        StudyGroup group = world.group("ten");
        world.chat.trouble(World.CHANNEL, Trouble.REFUSED);
        world.bean(Mishap.class).atSave(2);
        world.runTo(World.NINE.plus(Duration.ofHours(1)));
        assertThat(world.bean(Mishap.class).happened()).isTrue();
        world.only(group, Round.State.SKIPPED);
        assertThat(world.stored(group).curriculum().carry()).containsExactly("day1");
    }

    @Test
    void aPostWhoseOutcomeIsUnknownIsLookedForBeforeItIsSentAgain() {
        StudyGroup group = world.group("ten");
        world.chat.trouble(World.CHANNEL, Trouble.AMBIGUOUS);
        world.beat();
        world.clock.set(World.NINE);
        world.beat();
        assertThat(world.chat.posts(World.CHANNEL)).as("it was really made").hasSize(1);
        assertThat(world.only(group, Round.State.SCHEDULED).posts()).isEmpty();
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.chat.posts(World.CHANNEL)).hasSize(1);
        assertThat(world.only(group, Round.State.OPEN).posts()).hasSize(1);
    }

    @Test
    void answersGivenBeforeAnUnknownPostWasFoundAreNotLost() {
        StudyGroup group = world.group("ten");
        world.chat.trouble(World.CHANNEL, Trouble.AMBIGUOUS);
        world.runTo(World.NINE);
        world.chat.trouble(World.CHANNEL, null);
        var thread = new dev.whetstone.chat.ThreadRef(
                MemoryPlatform.channel(World.CHANNEL),
                world.chat.posts(World.CHANNEL).get(0).message().message());
        world.deliver(world.chat.write(thread, "ada", "An early answer"));
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.only(group, Round.State.OPEN).posts()).hasSize(1);
        assertThat(world.whispers("ada")).contains("10 of 10 points");
    }

    @Test
    void aClaimLeftByACrashIsNotPostedDaysLater() {
        StudyGroup group = world.group("ten");
        RoundKey key = new RoundKey(group.id(), java.time.LocalDate.of(2026, 3, 2), "0900");
        Round claimed = key.round(new RoundKey.Pick("day1", 1, "theme"), group.cadence(), World.NINE);
        Leases<Round> dead = new Leases<>(world.mongo, Round.class, world.clock, world.bean(ScheduleProperties.class));
        assertThat(dead.claim(key.id(), claimed)).isPresent();
        world.clock.set(World.NINE.plus(Duration.ofDays(2)));
        world.beat();
        assertThat(world.now(claimed).state()).isEqualTo(Round.State.SKIPPED);
        assertThat(world.chat.posts(World.CHANNEL)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"UNREACHABLE", "BROKEN", "REFUSED"})
    void oneChannelInTroubleDoesNotHoldUpTheGroupsOther(Trouble trouble) {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.chat.trouble("second", trouble);
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        assertThat(world.press("ada", "answer", round.id())).contains("Your answer");
        world.say(round, "ada", "A plan comes first");
        assertThat(world.whispers("ada")).contains("20 of 20");
    }

    @Test
    void aChannelThatComesBackStillGetsItsQuestion() {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.chat.trouble("second", Trouble.UNREACHABLE);
        world.runTo(World.NINE.plus(Duration.ofMinutes(30)));
        world.chat.trouble("second", null);
        world.runTo(World.NINE.plus(Duration.ofMinutes(45)));
        assertThat(world.chat.posts("second")).hasSize(1);
        assertThat(world.chat.posts(World.CHANNEL)).hasSize(1);
        Round round = world.only(group, Round.State.OPEN);
        assertThat(round.posts()).hasSize(2);
        assertThat(round.closesAt()).isEqualTo(World.NINE.plus(Duration.ofHours(10)));
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.now(round).posts())
                .allSatisfy(post -> assertThat(post.reveal()).isNotNull());
    }

    @Test
    void theAdminIsToldOnceThatOneOfTwoChannelsRefuses() {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.chat.trouble("second", Trouble.REFUSED);
        world.runTo(World.NINE.plus(Duration.ofHours(5)));
        assertThat(world.chat.privately(World.ADMIN))
                .singleElement()
                .satisfies(word -> assertThat(word.text()).contains("could not be posted everywhere"));
    }

    @Test
    void aLatePostKeepsHalfOfTheUsualTimeOrUntilTheNextQuestion() {
        StudyGroup group = world.group("ten", closingAfter(Duration.ofHours(3), "09:00"));
        StudyGroup busy = world.groupIn("busy", "ten", closingAfter(Duration.ofHours(3), "09:00", "12:00"));
        world.clock.set(World.NINE.plus(Duration.ofMinutes(170)));
        world.beat();
        assertThat(world.only(group, Round.State.OPEN).closesAt()).isEqualTo(World.NINE.plus(Duration.ofMinutes(260)));
        assertThat(world.only(busy, Round.State.OPEN).closesAt()).isEqualTo(World.NINE.plus(Duration.ofMinutes(185)));
    }

    private static Cadence closingAfter(Duration time, String... times) {
        Cadence daily = World.daily(times);
        return new Cadence(
                daily.times(), daily.weekdays(), daily.zone(), time, Duration.ofHours(1), false, daily.holidays());
    }

    @Test
    void aChannelThatIsAwayAtTheCloseHoldsUpNothingOnTheOther() {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", "A plan comes first");
        world.deliver(world.chat.write(round.posts().get(1).posted().thread(), "ben", "A plan comes first"));
        world.chat.trouble("second", Trouble.UNREACHABLE);
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.now(round).isRevealed()).isTrue();
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
        assertThat(world.chat.posts(World.CHANNEL).get(0).text()).contains("Closed.");
        assertThat(world.whispers("ada")).containsOnlyOnce("How your answer to");
        assertThat(world.whispers("ben")).doesNotContain("How your answer to");

        world.chat.trouble("second", null);
        world.runFor(Duration.ofHours(1));
        assertThat(world.chat.replies(round.posts().get(1).posted().thread())).hasSize(1);
        assertThat(world.chat.posts("second").get(0).text()).contains("Closed.");
        assertThat(world.whispers("ben")).containsOnlyOnce("How your answer to");
        assertThat(world.whispers("ada")).containsOnlyOnce("How your answer to");
        assertThat(world.nextFireAt(round)).as("nothing is left").isEmpty();
    }

    @Test
    void whatCannotBeDoneInADayIsGivenUp() {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.chat.trouble("second", Trouble.UNREACHABLE);
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        world.clock.move(Duration.ofHours(25));
        world.beat();
        assertThat(world.nextFireAt(round)).isEmpty();
    }

    @Test
    void theRevealWaitsForAChannelThatIsAwayAndIsMadeOnce() {
        Round round = world.openFirst("just-lazy");
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        world.runTo(World.NINE.plus(Duration.ofHours(10)).plusSeconds(90));
        assertThat(world.now(round).state()).isEqualTo(Round.State.CLOSED);
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(6));
        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
    }

    @Test
    void aRevealWhoseOutcomeIsUnknownIsNotMadeTwice() {
        Round round = world.openFirst("just-lazy");
        world.chat.trouble(World.CHANNEL, Trouble.AMBIGUOUS);
        world.clock.set(World.NINE.plus(Duration.ofHours(10)));
        world.beat();
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(6));
        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
    }

    @Test
    void waitingForALastGradeUsesUpNoneOfTheRevealsTries() {
        Round round = world.openFirst("just-lazy");
        world.grader().away().set(true);
        world.say(round, "ada", "A plan comes first");
        world.runTo(World.NINE.plus(Duration.ofHours(10)).plusSeconds(60));
        world.grader().away().set(false);
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        world.runFor(Duration.ofMinutes(2));
        assertThat(world.now(round).state()).isEqualTo(Round.State.CLOSED);
        assertThat(world.whispers(World.ADMIN)).isEmpty();
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(6));
        assertThat(world.chat.replies(World.thread(round))).hasSize(1);
    }

    @Test
    void aChannelThatRefusesTheRevealIsToldToTheAdminAndTheRoundEnds() {
        Round round = world.openFirst("just-lazy");
        world.chat.trouble(World.CHANNEL, Trouble.REFUSED);
        world.runTo(World.NINE.plus(Duration.ofHours(11)));
        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
        assertThat(world.chat.privately(World.ADMIN))
                .singleElement()
                .satisfies(word -> assertThat(word.text()).contains("A model answer could not be posted"));
    }

    @Test
    void closingByHandSaysWhereTheModelAnswerIs() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE);
        assertThat(world.type(World.ADMIN, "close")).isEqualTo("Closed; the model answer is in the thread.");
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        assertThat(world.type(World.ADMIN, "close")).isEqualTo("Closed; the model answer follows in the thread.");
        world.chat.trouble(World.CHANNEL, null);
        world.runTo(World.NINE.plus(Duration.ofDays(2)));
        world.chat.trouble(World.CHANNEL, Trouble.REFUSED);
        assertThat(world.type(World.ADMIN, "close")).contains("the model answer could not be posted", "/prep reveal");
        assertThat(world.rounds(group)).hasSize(3);
    }

    @Test
    void whatTheThreadRefusedIsShownOnRequest() {
        world.group("just-lazy");
        world.runTo(World.NINE);
        world.chat.trouble(World.CHANNEL, Trouble.REFUSED);
        world.type(World.ADMIN, "close");
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.type("ada", "reveal")).contains("Model answer of lazy.");
    }

    @Test
    void postingByHandSaysInHowManyChannelsItStands() {
        StudyGroup group = world.group("ten");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.chat.trouble("second", Trouble.UNREACHABLE);
        assertThat(world.type(World.ADMIN, "post")).contains("in 1 of 2 channels only", "I go on trying.");
        world.chat.trouble("second", Trouble.REFUSED);
        world.runFor(Duration.ofMinutes(10));
        assertThat(world.type(World.ADMIN, "post day5"))
                .contains("in 1 of 2 channels only (The channel is in trouble)")
                .doesNotContain("go on trying");
    }

    @Test
    void oneGroupInTroubleHoldsUpNoOther() {
        for (int i = 0; i < 20; i++) {
            world.groupIn("c" + i, "ten", World.daily());
        }
        world.chat.trouble("c7", Trouble.BROKEN);
        world.runTo(World.NINE);
        for (int i = 0; i < 20; i++) {
            assertThat(world.chat.posts("c" + i)).hasSize(i == 7 ? 0 : 1);
        }
    }

    @Test
    void aFinishedPlanIsSaidWhenTheChannelIsBack() {
        StudyGroup group = world.group("just-lazy");
        world.runTo(World.NINE.plus(Duration.ofHours(12)));
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        world.runTo(World.NINE.plus(Duration.ofDays(1)).plusSeconds(20));
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(2));
        assertThat(world.chat.posts(World.CHANNEL))
                .hasSize(2)
                .last()
                .satisfies(said -> assertThat(said.text()).contains("You made it through"));
        assertThat(world.stored(group).status()).isEqualTo(StudyGroup.Status.FINISHED);
        assertThat(world.press(World.ADMIN, "next-plan", "ten", Map.of())).contains("Next we study");
    }
}
