package dev.whetstone.round;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.Groups;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.SampleContent;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundLifeTests {

    private static final Instant SEVEN_PM = World.NINE.plus(Duration.ofHours(10));

    private final World world = World.begin();

    @Test
    void aQuestionIsPostedWhenItsSlotIsDueAndNotBefore() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE.minusSeconds(1));
        assertThat(world.chat.posts(World.CHANNEL)).isEmpty();
        world.runTo(World.NINE);
        assertThat(world.chat.posts(World.CHANNEL))
                .singleElement()
                .satisfies(post -> assertThat(post.text())
                        .contains("Title of day1", "Prompt of day1?", "day 1 of 10", "Closes 2026-03-02T19:00Z"));
        assertThat(world.only(group, Round.State.OPEN).closesAt()).isEqualTo(SEVEN_PM);
    }

    @Test
    void aDayOfTheGroupHasOnePostOneReminderAndOneReveal() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "A plan is made first");
        world.type("ben", "join");
        world.runTo(SEVEN_PM.plus(Duration.ofHours(1)));

        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
        assertThat(world.now(round).closedAt()).contains(SEVEN_PM);
        assertThat(world.chat.posts(World.CHANNEL)).hasSize(1);
        assertThat(world.chat.replies(World.thread(round)))
                .singleElement()
                .satisfies(reveal -> assertThat(reveal.text())
                        .contains(
                                "Model answer of lazy.", SampleContent.FIRST_POINT, "And then?", "Ada | 100 % | +20"));
        assertThat(reminders("ben")).hasSize(1);
        assertThat(reminders("ada")).as("who answered is not reminded").isEmpty();
    }

    @Test
    void nothingBeforeTheRevealGivesTheModelAnswerAway() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "A plan is made first score=0.2");
        world.runTo(SEVEN_PM.minusSeconds(1));
        String all = world.chat.posts(World.CHANNEL).get(0).text() + world.whispers("ada");
        assertThat(all)
                .doesNotContain("Model answer of", SampleContent.FIRST_POINT, SampleContent.SECOND_POINT, "And then?");
        assertThat(world.chat.replies(World.thread(round))).isEmpty();
    }

    @Test
    void theClosedQuestionLosesItsButtons() {
        Round round = world.openFirst("just-lazy");
        assertThat(world.chat.posts(World.CHANNEL).get(0).text()).contains("Answer Hint Show me");
        world.runTo(SEVEN_PM);
        assertThat(world.chat.posts(World.CHANNEL).get(0).text())
                .contains("Closed.")
                .doesNotContain("Hint");
        assertThat(world.now(round).isRevealed()).isTrue();
    }

    @Test
    void aRoundNobodyAnsweredIsRevealedToo() {
        Round round = world.openFirst("just-lazy");
        world.runTo(SEVEN_PM);
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("Nobody answered this one.");
    }

    @Test
    void everyDayBringsTheNextQuestion() {
        StudyGroup group = world.group("ten");
        world.runTo(World.NINE.plus(Duration.ofDays(4)));
        assertThat(world.rounds(group))
                .extracting(Round::questionId)
                .containsExactly("day1", "day2", "day3", "day4", "day5");
    }

    @Test
    void aThickPlanDayIsSpreadOverThePostingTimes() {
        StudyGroup group = world.group("thick", World.daily("09:00", "18:00"));
        world.runTo(World.NINE.plus(Duration.ofHours(8)));
        assertThat(world.rounds(group)).extracting(Round::questionId).containsExactly("day1", "day2");
        world.runTo(World.NINE.plus(Duration.ofHours(9)));
        assertThat(world.rounds(group)).extracting(Round::questionId).containsExactly("day1", "day2", "day3");
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        assertThat(world.rounds(group)).extracting(Round::questionId).endsWith("day4");
    }

    @Test
    void lateByLessThanTheGraceTheQuestionIsStillPosted() {
        StudyGroup group = world.group("ten");
        world.clock.set(World.NINE.plus(Duration.ofMinutes(170)));
        world.beat();
        assertThat(world.only(group, Round.State.OPEN).date()).isEqualTo("2026-03-02");
    }

    @Test
    void afterTheGraceTheSlotIsSkippedAndTheAdminToldInOneWord() {
        StudyGroup group = world.group("ten");
        world.clock.set(World.NINE.plus(Duration.ofHours(3)).plusSeconds(1));
        world.beat();
        world.beat();
        assertThat(world.chat.posts(World.CHANNEL)).isEmpty();
        assertThat(world.only(group, Round.State.SKIPPED).date()).isEqualTo("2026-03-02");
        assertThat(world.whispers(World.ADMIN))
                .isEqualTo("Group daily: I was away and skipped one question (2026-03-02 09:00). "
                        + "The plan goes on where it was.");
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
    }

    @Test
    void afterALongAbsenceOneWordNamesAllThatWasSkippedAndTodayIsPosted() {
        StudyGroup group = world.group("ten");
        world.clock.set(World.NINE.plus(Duration.ofDays(5)).plusSeconds(30));
        world.beat();
        assertThat(world.only(group, Round.State.OPEN).date()).isEqualTo("2026-03-07");
        assertThat(world.rounds(group))
                .filteredOn(round -> round.state() == Round.State.SKIPPED)
                .hasSize(5);
        assertThat(world.chat.privately(World.ADMIN)).hasSize(1);
        assertThat(world.whispers(World.ADMIN)).contains("skipped 5 questions", "2026-03-02", "2026-03-06");
    }

    @Test
    void aLatePostLeavesTimeToAnswerAndRemindsNobodyAtOnce() {
        world.group("ten", shortRound());
        world.type("ben", "join");
        world.clock.set(World.NINE.plus(Duration.ofMinutes(55)));
        world.beat();
        Round round = world.mongo.findAll(Round.class).get(0);
        assertThat(round.closesAt()).isEqualTo(World.NINE.plus(Duration.ofMinutes(85)));
        assertThat(reminders("ben")).isEmpty();
    }

    @Test
    void aFinishedPlanIsSaidOnceAndOffersWhatComesNext() {
        StudyGroup group = world.group("two");
        world.runTo(World.NINE.plus(Duration.ofDays(6)));
        assertThat(notices())
                .singleElement()
                .satisfies(notice -> assertThat(notice.text())
                        .contains("You made it through Plan two", "Repeat what went badly", "Start Plan"));
        assertThat(world.stored(group).status()).isEqualTo(StudyGroup.Status.FINISHED);
        assertThat(world.rounds(group)).hasSize(2);
        assertThat(world.chat.lookedSince())
                .as("the channel is not read from its beginning")
                .isAfter(World.NINE.plus(Duration.ofDays(1)));
    }

    @Test
    void aGroupThatIsCalledAsItsPlanIsCalledAsTheNext() {
        world.type(World.ADMIN, "setup plan:two zone:UTC time:09:00 days:mon-sun");
        StudyGroup group = world.bean(Groups.class).all().get(0);
        assertThat(group.name()).isEqualTo("Plan two");
        world.runTo(World.NINE.plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(world.press(World.ADMIN, "next-plan", "ten"))
                .contains("Next we study Plan ten", "group is called Plan ten");
        assertThat(world.stored(group).name()).isEqualTo("Plan ten");
        assertThat(world.type(World.ADMIN, "plan just-lazy")).contains("group is called Plan just-lazy");
        assertThat(world.stored(group).name()).isEqualTo("Plan just-lazy");
        world.type(World.ADMIN, "settings name:Owls");
        assertThat(world.type(World.ADMIN, "plan ten")).doesNotContain("is called");
        assertThat(world.stored(group).name()).isEqualTo("Owls");
    }

    @Test
    void anAdminStartsTheNextPlanByButton() {
        StudyGroup group = world.group("two");
        world.runTo(World.NINE.plus(Duration.ofDays(3)).plusSeconds(60));
        assertThat(world.press("ben", "next-plan", "ten")).contains("Only this group's admins");
        assertThat(world.stored(group).status()).isEqualTo(StudyGroup.Status.FINISHED);
        assertThat(world.press(World.ADMIN, "next-plan", "ten")).isEqualTo("Next we study Plan ten.");
        assertThat(world.press(World.ADMIN, "next-plan", "two")).contains("already on its way");
        world.runTo(World.NINE.plus(Duration.ofDays(4)));
        assertThat(world.only(group, Round.State.OPEN).questionId()).isEqualTo("day1");
        assertThat(world.stored(group).curriculum().planId()).isEqualTo("ten");
    }

    @Test
    void whatWentBadlyIsRepeatedWorstFirst() {
        StudyGroup group = world.group("ten");
        String[] scores = {"0.9", "0.3", "0.1", "0.7", "1", "1", "1", "1", "1", "1"};
        for (int day = 0; day < 10; day++) {
            world.runTo(World.NINE.plus(Duration.ofDays(day)));
            world.say(world.only(group, Round.State.OPEN), "ada", "My answer, score=" + scores[day]);
        }
        world.runTo(World.NINE.plus(Duration.ofDays(10)));
        assertThat(world.press(World.ADMIN, "next-plan", "repeat")).contains("We repeat the 2 questions");
        world.runTo(World.NINE.plus(Duration.ofDays(12)));
        assertThat(world.rounds(group)).extracting(Round::questionId).endsWith("day3", "day2");
    }

    @Test
    void aSecondRepeatHoldsOnlyWhatStillGoesBadly() {
        StudyGroup group = world.group("two");
        answerEachDay(group, "score=0.1", "score=0.2");
        world.runFor(Duration.ofDays(1));
        world.press(World.ADMIN, "next-plan", "repeat");
        answerEachDay(group, "score=0.1", "score=1");
        world.runFor(Duration.ofDays(1));
        assertThat(notices()).as("the second round through is said as well").hasSize(2);
        assertThat(world.press(World.ADMIN, "next-plan", "repeat")).contains("We repeat the 1 question that");
    }

    @Test
    void onlyQuestionsOfThisPlanAreRepeated() {
        StudyGroup group = world.group("just-lazy");
        answerEachDay(group, "score=0.1");
        world.runFor(Duration.ofDays(1));
        world.press(World.ADMIN, "next-plan", "two");
        answerEachDay(group, "score=1", "score=1");
        world.runFor(Duration.ofDays(1));
        assertThat(world.press(World.ADMIN, "next-plan", "repeat")).contains("Nothing went badly enough");
        assertThat(world.stored(group).status()).isEqualTo(StudyGroup.Status.FINISHED);
    }

    @Test
    void aPlanThatIsFollowedTwiceIsFinishedTwice() {
        StudyGroup group = world.group("just-lazy");
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        world.type(World.ADMIN, "plan just-lazy");
        world.runTo(World.NINE.plus(Duration.ofDays(5)));
        assertThat(notices()).hasSize(2);
        assertThat(world.rounds(group)).hasSize(2);
    }

    @Test
    void aGroupWithTwoChannelsHasOneRoundAndPostsInBoth() {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        assertThat(round.posts()).hasSize(2);
        world.deliver(world.chat.write(round.posts().get(1).posted().thread(), "ben", "A plan comes first"));
        world.runTo(SEVEN_PM);
        assertThat(round.posts())
                .allSatisfy(post -> assertThat(world.chat.replies(post.posted().thread()))
                        .singleElement()
                        .satisfies(reveal -> assertThat(reveal.text()).contains("Ben | 100 %")));
    }

    @Test
    void aMemberIsWhisperedToWhereTheyAnswered() {
        StudyGroup group = world.group("just-lazy");
        world.typedIn("second", World.ADMIN, "setup group:" + group.id());
        world.runTo(World.NINE);
        Round.Post second = world.only(group, Round.State.OPEN).posts().get(1);
        world.deliver(world.chat.write(second.posted().thread(), "ben", "A plan comes first"));
        assertThat(world.chat.privately("ben"))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.thread()).isEqualTo(second.posted().thread()));
    }

    private void answerEachDay(StudyGroup group, String... scores) {
        for (String score : scores) {
            Instant before = world.clock.instant();
            Instant nine =
                    before.truncatedTo(java.time.temporal.ChronoUnit.DAYS).plus(Duration.ofHours(9));
            world.runTo(nine.isAfter(before) ? nine : nine.plus(Duration.ofDays(1)));
            world.say(world.only(group, Round.State.OPEN), "ada", "My answer, " + score);
            world.runFor(Duration.ofHours(11));
        }
    }

    private List<Said> notices() {
        return world.chat.posts(World.CHANNEL).stream()
                .filter(post -> post.text().contains("You made it through"))
                .toList();
    }

    private List<Said> reminders(String user) {
        return world.chat.privately(user).stream()
                .filter(said -> said.text().contains("is still missing"))
                .toList();
    }

    /** An hour to answer, a reminder after ten minutes. */
    private static dev.whetstone.group.Cadence shortRound() {
        dev.whetstone.group.Cadence usual = World.daily();
        return new dev.whetstone.group.Cadence(
                usual.times(),
                usual.weekdays(),
                usual.zone(),
                Duration.ofHours(1),
                Duration.ofMinutes(50),
                false,
                usual.holidays());
    }
}
