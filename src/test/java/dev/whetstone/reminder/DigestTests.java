package dev.whetstone.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.Profile;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.query.Update;

class DigestTests {

    private static final Duration TO_THE_REMINDER = Duration.ofHours(8);

    private final World world = World.begin();

    @Test
    void allThatIsOpenComesInOneMessage() {
        world.group("mixed");
        world.type("ben", "join");
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(reminders("ben"))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.text()).contains("2 questions", "Title of lazy", "Title of pick", "2 h left"));
    }

    @Test
    void ofManyTheFirstAreShownAndAllAreCounted() {
        for (int n = 1; n <= 7; n++) {
            world.groupIn("many" + n, "just-day" + n, World.daily());
            world.typedIn("many" + n, "ben", "join");
        }
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(reminders("ben")).singleElement().satisfies(said -> {
            assertThat(said.text()).contains("7 questions", "and 2 more", "/prep today");
            assertThat(said.text().split("Title of", -1)).hasSize(6);
        });
    }

    @Test
    void aReminderOfSeveralQuestionsIsOneReminder() {
        world.groupIn("one", "long", World.daily());
        world.groupIn("two", "longer", World.daily());
        world.typedIn("one", "ben", "join");
        world.typedIn("two", "ben", "join");
        world.runTo(World.NINE.plus(Duration.ofDays(4)).plus(Duration.ofHours(10)));
        assertThat(reminders("ben")).hasSize(5);
        assertThat(world.whispers("ben")).doesNotContain("so I stop");
        world.runFor(Duration.ofDays(1));
        assertThat(world.whispers("ben")).contains("I reminded you 5 times", "so I stop");
    }

    @Test
    void aRoundOfAnEarlierVersionKeepsItsReminder() {
        StudyGroup group = world.group("just-lazy");
        world.type("ben", "join");
        world.runTo(World.NINE);
        String id = world.rounds(group).get(0).id();
        world.mongo.updateFirst(
                query(where("_id").is(id)),
                new Update().set("steps.entries", List.of()).set("nextFireAt", World.NINE.plus(TO_THE_REMINDER)),
                "rounds");
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(reminders("ben")).hasSize(1);
    }

    @Test
    void whatIsAnsweredIsNotAskedFor() {
        StudyGroup group = world.group("mixed");
        world.type("ben", "join");
        world.runTo(World.NINE);
        Round lazy = world.rounds(group).stream()
                .filter(round -> round.questionId().equals("lazy"))
                .findFirst()
                .orElseThrow();
        world.say(lazy, "ben", "A plan is made first");
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(reminders("ben"))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.text()).contains("Title of pick").doesNotContain("Title of lazy"));
    }

    @Test
    void aReminderThatMeetsAnOutageIsSentWhenItIsOver() {
        world.group("two");
        world.type("ben", "join");
        world.chat.trouble("dm-ben", Trouble.UNREACHABLE);
        world.runTo(World.NINE.plus(TO_THE_REMINDER).plusSeconds(90));
        assertThat(reminders("ben")).isEmpty();
        world.chat.trouble("dm-ben", null);
        world.runFor(Duration.ofMinutes(5));
        assertThat(reminders("ben")).hasSize(1);
        world.runFor(Duration.ofHours(1));
        assertThat(reminders("ben")).hasSize(1);
    }

    @Test
    void oneWhoseOutcomeIsUnknownIsLookedForAndSentWhereItIsNotThere() {
        world.group("ten");
        world.type("ben", "join");
        int day = 0;
        for (Trouble trouble : List.of(Trouble.AMBIGUOUS, Trouble.LOST)) {
            world.chat.trouble("dm-ben", trouble);
            world.runTo(
                    World.NINE.plus(Duration.ofDays(day)).plus(TO_THE_REMINDER).plusSeconds(90));
            world.chat.trouble("dm-ben", null);
            world.runFor(Duration.ofHours(1));
            day++;
            assertThat(reminders("ben")).as("%s", trouble).hasSize(day);
        }
    }

    @Test
    void oneThatMayHaveSpokenForSeveralIsLookedForAsThatOne() {
        StudyGroup group = world.group("mixed");
        world.type("ben", "join");
        world.chat.trouble("dm-ben", Trouble.AMBIGUOUS);
        world.runTo(World.NINE.plus(TO_THE_REMINDER).plusSeconds(10));
        Said digest = reminders("ben").get(0);
        assertThat(digest.text()).contains("2 questions");
        world.rounds(group).stream()
                .filter(round -> digest.mark().contains(round.id() + ":"))
                .forEach(round -> world.say(round, "ben", round.questionId().equals("pick") ? "B" : "A plan waits"));
        world.chat.trouble("dm-ben", null);
        world.runFor(Duration.ofHours(1));
        assertThat(reminders("ben")).hasSize(1);
    }

    @Test
    void whoSleepsThenIsRemindedTheEveningBefore() {
        world.group("two");
        world.type("kiran", "join");
        world.bean(Members.class)
                .onProfile(
                        MemoryPlatform.member("kiran"),
                        new Profile("Kiran", ZoneId.of("Asia/Kathmandu"), false, false));
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(reminders("kiran"))
                .singleElement()
                .satisfies(said -> assertThat(said.at())
                        .isEqualTo(World.NINE.plus(Duration.ofHours(6)).plusSeconds(15 * 60)));
    }

    @Test
    void afterFiveWithoutAnAnswerItAsksOnceAndStops() {
        world.group("ten");
        world.type("ben", "join");
        world.runFor(Duration.ofDays(9));
        assertThat(reminders("ben")).hasSize(5);
        assertThat(world.chat.privately("ben"))
                .filteredOn(said -> said.text().contains("Shall I go on?"))
                .hasSize(1);
        assertThat(world.type("ben", "remind")).contains("Reminders are off");
    }

    @Test
    void whoAnswersNowAndThenIsRemindedOn() {
        StudyGroup group = world.group("ten");
        world.type("ben", "join");
        for (int day = 0; day < 7; day++) {
            world.runTo(
                    World.NINE.plus(Duration.ofDays(day)).plus(TO_THE_REMINDER).plusSeconds(1));
            if (day == 3) {
                world.say(world.only(group, Round.State.OPEN), "ben", "A plan is made first");
            }
        }
        assertThat(reminders("ben")).hasSize(7);
    }

    @Test
    void secondsBetweenTwoQuestionsMakeNoOtherTimeOfIt() {
        world.group("ten");
        world.type("ben", "join");
        world.runTo(World.NINE.plus(Duration.ofHours(8)).minusSeconds(1));
        world.clock.set(World.NINE.plus(Duration.ofHours(8)).plusSeconds(20));
        world.beat();
        assertThat(reminders("ben").get(0).text()).contains("2 h left").doesNotContain("min left");
    }

    @Test
    void everybodyLearnsWhenTheyAreReminded() {
        world.group("two");
        world.type("ben", "join");
        assertThat(world.type("ben", "remind")).contains("Mon 2 Mar, 17:00 (UTC, the group's time zone");
        world.bean(Members.class)
                .onProfile(MemoryPlatform.member("ben"), new Profile("Ben", ZoneId.of("Asia/Kathmandu"), false, false));
        assertThat(world.type("ben", "remind on")).contains("Mon 2 Mar, 21:00 (Asia/Kathmandu, your time zone)");
    }

    @Test
    void whoseZoneNobodyKnowsIsAskedAndTellsIt() {
        world.group("ten");
        world.type("ben", "join");
        assertThat(world.type("ben", "remind on")).contains("Where are you?");
        assertThat(world.type("ben", "remind zone:Nowhere/Land")).contains("I know no time zone");
        assertThat(world.type("ben", "remind zone:Asia/Kathmandu"))
                .contains("Mon 2 Mar, 21:00 (Asia/Kathmandu, your time zone)")
                .doesNotContain("Where are you?");
        world.bean(Members.class).onProfile(MemoryPlatform.member("ben"), new Profile("Benjamin", null, false, false));
        assertThat(world.type("ben", "remind"))
                .as("a platform that tells no zone leaves it")
                .contains("Asia/Kathmandu, your time zone");
    }

    @Test
    void theDigestLeadsToTheQuestion() {
        Round round = world.openFirst("ten");
        world.type("ben", "join");
        world.runFor(Duration.ofHours(9));
        assertThat(world.chat.link(World.thread(round))).isPresent();
        assertThat(reminders("ben").get(0).content().toString())
                .contains("](" + world.chat.link(World.thread(round)).orElseThrow() + ")");
    }

    @Test
    void aReminderWhoseProcessDiedBeforeItWasSentComesAfterAll() {
        Round round = world.openFirst("ten");
        world.type("ben", "join");
        world.runTo(World.NINE.plus(Duration.ofHours(8)).minusSeconds(1));
        ReminderLog dead = new ReminderLog(world.mongo, world.clock);
        assertThat(dead.claim(round, world.memberId("ben"), round.id())).isPresent();
        world.runFor(Duration.ofSeconds(30));
        assertThat(reminders("ben")).as("the other may still send it").isEmpty();
        world.runFor(Duration.ofMinutes(4));
        assertThat(reminders("ben")).hasSize(1);
        world.runFor(Duration.ofHours(1));
        assertThat(reminders("ben")).hasSize(1);
    }

    /** As after a clock that jumped, or a process that stood still. */
    @Test
    void nobodyIsRemindedOfARoundWhoseTimeIsOver() {
        StudyGroup group = world.group("two");
        world.type("ben", "join");
        world.runTo(World.NINE);
        Round round = world.rounds(group).get(0);
        world.clock.set(round.closesAt().plusSeconds(1));
        assertThat(world.bean(Reminders.class)
                        .remind(
                                round,
                                group,
                                world.bean(QuestionBank.class)
                                        .find(round.questionId())
                                        .orElseThrow()))
                .isEmpty();
        assertThat(reminders("ben")).isEmpty();
    }

    private List<Said> reminders(String user) {
        return world.chat.privately(user).stream()
                .filter(said -> said.text().contains("still missing"))
                .toList();
    }
}
