package dev.whetstone.duel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Profile;
import dev.whetstone.chat.desk.ChatDesk;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuelTests {

    private final World world = World.begin();
    private StudyGroup group = world.group("just-story");

    @BeforeEach
    void adaAndBenAreThere() {
        world.type("ada", "join");
        world.type("ben", "join");
    }

    private Duel only() {
        List<Duel> all = world.mongo.findAll(Duel.class);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private Duel offered() {
        world.type("ada", "duel Ben");
        world.beat();
        return only();
    }

    private Duel running() {
        world.press("ben", DuelActions.ACCEPT, offered().id());
        world.beat();
        return only();
    }

    /** Answers the question a member is at: by its button where it has options, else by the form. */
    private String answer(String user, double score) {
        Duel duel = only();
        int number = duel.seat(duel.seatOf(world.memberId(user))).next();
        String id = DuelActions.argument(duel.id(), number);
        String reply = duel.questions().get(number).equals("pick")
                ? world.press(user, DuelActions.CHOOSE, id + "|" + (score == 1 ? "B" : "A"))
                : world.press(user, DuelActions.SEND, id, Map.of("text", text(duel, number, score)));
        world.beat();
        return reply;
    }

    private static String text(Duel duel, int number, double score) {
        return duel.questions().get(number).equals("print")
                ? (score == 1 ? "[1, 2]" : "nothing")
                : "It is so, score=" + score;
    }

    private void all(String user, double score) {
        for (int number = 0; number < Duel.QUESTIONS; number++) {
            answer(user, score);
        }
    }

    private List<String> buttons(String user) {
        List<MemoryPlatform.Said> said = world.chat.privately(user);
        return said.get(said.size() - 1).content().blocks().stream()
                .flatMap(block -> block instanceof Block.Choices choices ? choices.choices().stream() : Stream.of())
                .map(Choice::label)
                .toList();
    }

    // --- the whole of it

    @Test
    void twoAnswerTheSameThreeQuestionsInPrivateAndTheChannelHearsOfItOnlyIfBothWish() {
        assertThat(world.type("ada", "duel @ben")).contains("Your challenge goes to Ben", "Withdraw");
        world.beat();
        assertThat(world.lastWhisper("ben")).contains("Ada challenges you", "Open until");
        assertThat(buttons("ben")).containsExactly("Accept", "Decline");
        assertThat(world.press("ben", DuelActions.ACCEPT, only().id())).contains("Accepted");
        world.beat();
        for (String user : List.of("ada", "ben")) {
            assertThat(world.lastWhisper(user)).contains("Question 1 of 3", "Prompt of", "Time is up");
        }
        assertThat(answer("ada", 1)).contains("Got it");
        assertThat(world.whispers("ada")).contains("Question 1: 100 %", "Question 2 of 3");
        assertThat(world.whispers("ben")).doesNotContain("Question 1:");
        answer("ada", 1);
        answer("ada", 1);
        assertThat(world.lastWhisper("ada")).contains("You are through", "as soon as Ben");
        all("ben", 0);
        assertThat(world.lastWhisper("ada"))
                .contains("You have won the duel with Ben, 3.0 to 0.0 of 3", "Model answer");
        assertThat(world.lastWhisper("ben"))
                .contains("You have lost the duel with Ada, 0.0 to 3.0 of 3", "Model answer");

        assertThat(channel()).isEmpty();
        assertThat(world.press("ada", DuelActions.TELL, only().id())).contains("once the other one");
        world.beat();
        assertThat(channel()).isEmpty();
        assertThat(world.press("ben", DuelActions.TELL, only().id())).contains("Both of you");
        world.beat();
        assertThat(channel()).containsExactly("⚔️ Ada has won a duel with Ben, 3.0 to 0.0 of 3.");
        world.press("ben", DuelActions.TELL, only().id());
        world.runFor(Duration.ofDays(2));
        assertThat(channel()).hasSize(1);
        assertThat(world.type("ada", "duel")).contains("You have won the duel with Ben", "no duel open");
        assertThat(world.type("ada", "why")).as("the race stays fair").doesNotContain("duel");
    }

    private List<String> channel() {
        return world.chat.posts(World.CHANNEL).stream()
                .map(MemoryPlatform.Said::text)
                .filter(text -> text.contains("duel"))
                .toList();
    }

    @Test
    void neitherIsAskedWhatIsAheadOrOpenOrWasAnsweredLately() {
        group = world.groupIn("second", "two", World.daily());
        world.typedIn("second", "ada", "join");
        world.typedIn("second", "ben", "join");
        world.runTo(World.NINE);
        world.say(world.only(group, Round.State.OPEN), "ada", "It builds a plan first");
        world.runFor(Duration.ofHours(12));
        for (int duels = 0; duels < 3; duels++) {
            world.mongo.dropCollection(Duels.COLLECTION);
            world.press("ben", DuelActions.ACCEPT, offered().id());
            world.beat();
            assertThat(only().questions()).hasSize(3).doesNotContain("day1", "day2", "story", "code");
            world.mongo.dropCollection(DuelPlaces.COLLECTION);
        }
    }

    @Test
    void aTopicIsKeptToAndOneThatHasTooFewQuestionsIsRefusedInASentence() {
        assertThat(world.type("ada", "duel Ben sql")).contains("only 1 is left on sql");
        assertThat(world.type("ada", "duel Ben cooking")).contains("no topic “cooking”", "python, spark, sql");
        assertThat(world.mongo.findAll(Duel.class)).isEmpty();
        world.type("ada", "duel Ben SPARK");
        world.press("ben", DuelActions.ACCEPT, only().id());
        assertThat(only().questions()).allMatch(id -> id.startsWith("day") || id.equals("lazy"));
    }

    // --- who

    @Test
    void onlyAnotherMemberOfTheGroupCanBeChallenged() {
        assertThat(world.type("ada", "duel Ada")).contains("That is you");
        assertThat(world.type("ada", "duel Zoe")).contains("I know nobody called “Zoe”");
        assertThat(world.type("ada", "duel <@nobody1>")).contains("I know nobody");
        assertThat(world.type("ada", "duel <@cleo>")).contains("Cleo takes no part in this group");
        assertThat(world.type("cleo", "duel Ben")).contains("You take no part in this group yet");
        assertThat(world.type("ada", "duel")).contains("no duel open");
        assertThat(world.mongo.findAll(Duel.class)).isEmpty();
    }

    @Test
    void oneDuelOfOnesOwnAtATimeAndTheSameCommandTwiceIsOne() {
        Duel duel = offered();
        assertThat(world.type("ada", "duel Ben")).contains("You have a duel of your own already");
        assertThat(world.type("ben", "duel Ada")).as("crosswise").contains("Ada challenges you", "Accept");
        world.type("cleo", "join");
        world.type("cleo", "duel Ben");
        assertThat(world.mongo.findAll(Duel.class)).as("many may challenge one").hasSize(2);
        world.press("ben", DuelActions.ACCEPT, duel.id());
        String second = world.mongo.findAll(Duel.class).stream()
                .map(Duel::id)
                .filter(id -> !id.equals(duel.id()))
                .findFirst()
                .orElseThrow();
        assertThat(world.press("ben", DuelActions.ACCEPT, second)).contains("a duel of your own already");
        assertThat(world.press("ada", DuelActions.ACCEPT, second)).contains("not one of yours");
        assertThat(world.press("cleo", DuelActions.ACCEPT, second)).contains("still waits for the other one");
        assertThat(world.press("ben", DuelActions.DECLINE, second)).contains("Declined");
    }

    @Test
    void aChallengeIsDeclinedWithdrawnOrLapsesAndFreesBoth() {
        Duel first = offered();
        assertThat(world.press("ben", DuelActions.DECLINE, first.id())).contains("Declined");
        world.beat();
        assertThat(world.lastWhisper("ada")).contains("Ben does not take your duel");
        assertThat(world.press("ben", DuelActions.ACCEPT, first.id())).contains("was declined");

        assertThat(world.type("ada", "duel Ben")).contains("Your challenge goes to Ben");
        world.beat();
        String second = open("ada");
        assertThat(world.press("ben", DuelActions.WITHDRAW, second)).contains("still waits");
        assertThat(world.press("ada", DuelActions.WITHDRAW, second)).contains("Withdrawn");
        world.beat();
        assertThat(world.lastWhisper("ben")).contains("Ada has withdrawn the duel");

        assertThat(world.type("ada", "duel Ben")).contains("Your challenge goes to Ben");
        world.beat();
        String third = open("ada");
        world.runFor(Duration.ofHours(25));
        assertThat(world.whispers("ada")).contains("Ben did not answer your challenge within a day");
        assertThat(world.whispers("ben")).contains("was open for a day and is off");
        assertThat(world.press("ben", DuelActions.ACCEPT, third)).contains("open for a day");
        assertThat(world.mongo.getCollection(DuelPlaces.COLLECTION).countDocuments())
                .isZero();
    }

    private String open(String user) {
        return world.bean(Duels.class).openOf(world.memberId(user)).get(0).id();
    }

    @Test
    void nobodyIsChallengedByTheSameOneMoreThanThreeTimesADay() {
        for (int challenge = 0; challenge < 3; challenge++) {
            assertThat(world.type("ada", "duel Ben")).contains("Your challenge goes to Ben");
            world.press("ada", DuelActions.WITHDRAW, open("ada"));
            world.beat();
        }
        assertThat(world.type("ada", "duel Ben")).contains("3 times within a day");
        world.clock.move(Duration.ofHours(25));
        assertThat(world.type("ada", "duel Ben")).contains("Your challenge goes to Ben");
    }

    @Test
    void whoLeftBeforeItWasAcceptedIsNotPlayedWith() {
        Duel duel = offered();
        world.type("ada", "leave");
        world.beat();
        assertThat(world.lastWhisper("ben")).contains("called off");
        assertThat(world.press("ben", DuelActions.ACCEPT, duel.id())).contains("was called off");
        assertThat(only().state()).isEqualTo(Duel.State.CALLED_OFF);
    }

    @Test
    void whoLeavesOrIsRemovedInTheMiddleLeavesNobodyWaiting() {
        world.type("cleo", "join");
        Duel duel = running();
        answer("ada", 1);
        assertThat(world.type(World.ADMIN, "remove Ben")).contains("off the board");
        world.beat();
        for (String user : List.of("ada", "ben")) {
            assertThat(world.lastWhisper(user)).as(user).contains("called off", "counts for nothing");
        }
        assertThat(only().state()).isEqualTo(Duel.State.CALLED_OFF);
        assertThat(world.press("ada", DuelActions.SEND, duel.id() + "|1", Map.of("text", "Words")))
                .contains("called off");
        assertThat(world.type("ada", "duel Cleo")).as("free for another").contains("Your challenge goes to Cleo");
    }

    @Test
    void whoeverIsCalledAsTheChallengerIsMeantWithoutThem() {
        for (String user : List.of("ada", "ben")) {
            world.bean(Members.class)
                    .onProfile(MemoryPlatform.member(user), new Profile("Sam Long", null, false, false));
        }
        assertThat(world.type("ada", "duel Sam Long sql")).contains("on sql that neither");
        assertThat(world.type("ada", "duel Sam Long")).contains("Your challenge goes to Sam Long");
        world.type("cleo", "join");
        assertThat(world.type("cleo", "duel Sam Long"))
                .contains(
                        "2 people called “Sam Long”",
                        "Sam Long (" + world.memberId("ben").substring(0, 4) + ")");
        assertThat(world.type("cleo", "duel Sam Long (" + world.memberId("ben").substring(0, 4) + ")"))
                .contains("Your challenge goes to Sam Long");
    }

    @Test
    void aNameThatBeginsLikeAMentionIsAName() {
        world.type("cleo", "join");
        world.bean(Members.class)
                .onProfile(MemoryPlatform.member("cleo"), new Profile("@everyone **b**", null, false, false));
        assertThat(world.type("ada", "duel @everyone **b**")).contains("Your challenge goes to @everyone **b**");
    }

    // --- how it is judged

    @Test
    void timeIsUpADayAfterItWasAccepted() {
        Duel duel = running();
        answer("ada", 1);
        world.runFor(Duration.ofHours(25));
        assertThat(world.lastWhisper("ada")).contains("You have won the duel with Ben, 1.0 to 0.0 of 3");
        assertThat(world.lastWhisper("ben")).contains("You have lost");
        assertThat(world.press("ben", DuelActions.OPEN, DuelActions.argument(duel.id(), 0)))
                .contains("is over");
        assertThat(only().isFought()).as("one of them never began").isFalse();
    }

    @Test
    void whatNobodyAnsweredCountsForNothing() {
        running();
        world.runFor(Duration.ofHours(25));
        assertThat(world.lastWhisper("ada")).contains("Nobody answered").doesNotContain("Model answer");
        assertThat(buttons("ada")).isEmpty();
    }

    @Test
    void whatTheGraderIsNotSureOfDecidesNothing() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        answer("ada", 0.9);
        send("ada", 1, "unsure, score=0.7");
        assertThat(world.whispers("ada")).contains("Question 2: about 70 %", "I am not sure of it");
        answer("ada", 0.5);
        answer("ben", 0.9);
        answer("ben", 0.5);
        answer("ben", 0.5);
        assertThat(world.lastWhisper("ada")).contains("too close to call: 2.1 to 1.9 of 3", "about 70 %");
        assertThat(only().verdict()).isEqualTo(DuelVerdict.UNCLEAR);
    }

    private String send(String user, int number, String text) {
        String reply =
                world.press(user, DuelActions.SEND, DuelActions.argument(only().id(), number), Map.of("text", text));
        world.beat();
        return reply;
    }

    @Test
    void anAnswerWaitsForTheGraderAndIsOneOnly() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        assertThat(send("ada", 0, " ")).contains("empty");
        assertThat(send("ada", 0, "refuse me")).contains("cannot be an answer");
        world.grader().away().set(true);
        assertThat(send("ada", 0, "score=0.4")).contains("Got it");
        assertThat(send("ada", 0, "score=1")).contains("answered that one already");
        assertThat(world.type("ada", "duel")).contains("question 1 is being graded");
        later(Duration.ofHours(25));
        assertThat(only().state()).as("what was sent in time is graded first").isEqualTo(Duel.State.RUNNING);
        assertThat(send("ben", 0, "score=1")).contains("time for that duel is up");
        world.grader().away().set(false);
        later(Duration.ofHours(1));
        assertThat(world.lastWhisper("ada")).contains("You have won", "0.4 to 0.0");
    }

    @Test
    void whatNobodyCouldGradeWithinADayIsLeftOpen() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        answer("ben", 0.3);
        world.grader().away().set(true);
        send("ada", 0, "score=1");
        later(Duration.ofHours(50));
        assertThat(world.lastWhisper("ben")).contains("too close to call", "not graded");
    }

    /** Without all the tries in between. */
    private void later(Duration time) {
        world.clock.move(time);
        world.beat();
    }

    // --- what is said to the bot alone

    @Test
    void wordsInADirectMessageAreTakenOnlyWhenTheirAuthorSaysSo() {
        assertThat(hear("k0", "hello")).isFalse();
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        assertThat(hear("k1", "score=0.5")).isTrue();
        assertThat(world.lastWhisper("ada")).contains("Is that your answer to question 1", "score=0.5");
        String old = count("ada");
        assertThat(hear("k2", "score=1")).isTrue();
        assertThat(world.press("ada", DuelActions.COUNT, old)).contains("something else since");
        assertThat(world.press("ada", DuelActions.COUNT, count("ada"))).contains("Got it");
        world.beat();
        assertThat(world.whispers("ada")).contains("Question 1: 100 %");
        assertThat(hear("k3", "x".repeat(7_000))).isTrue();
        assertThat(world.lastWhisper("ada")).contains("longer than 6,000 characters");
        answer("ada", 1);
        answer("ada", 1);
        assertThat(hear("k4", "and now?")).isFalse();
    }

    @Test
    void wordsThatSayThatTheyAreTheAnswerAreTakenAtOnceAndOnce() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        assertThat(hear("k1", "Answer: score=0.5")).isTrue();
        assertThat(world.whispers("ada")).contains("Question 1: 50 %").doesNotContain("Is that your answer");
        assertThat(hear("k1", "Answer: score=0.5")).as("brought twice").isFalse();
        assertThat(only().seat(0).answers()).hasSize(1);
        assertThat(hear("k2", "answer:")).isTrue();
        assertThat(world.lastWhisper("ada")).contains("Is that your answer to question 2");
    }

    @Test
    void wordsThatAreChangedOrTakenBackBeforeTheyAreCountedAreAskedAboutAsTheyStand() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        hear("k1", "score=0.3");
        String old = count("ada");
        assertThat(world.changes("ada", "k1", "1", "score=0.7")).isTrue();
        world.beat();
        assertThat(world.lastWhisper("ada")).contains("Is that your answer to question 1", "score=0.7");
        assertThat(world.press("ada", DuelActions.COUNT, old)).contains("something else since");
        String second = count("ada");
        assertThat(world.takesBack("ada", "k1")).isTrue();
        assertThat(world.press("ada", DuelActions.COUNT, second)).contains("You took that back");
        assertThat(only().seat(0).answers()).isEmpty();
        assertThat(world.changes("ada", "k0", "1", "never asked about")).isFalse();

        hear("k2", "score=0.5");
        world.changes("ada", "k2", "1", "answer: score=1");
        world.beat();
        assertThat(world.whispers("ada")).contains("Question 1: 100 %");
        assertThat(world.changes("ada", "k2", "2", "score=0")).as("one attempt").isTrue();
        world.beat();
        assertThat(world.lastWhisper("ada"))
                .contains("You changed a message that counted", "what you sent first stands");
        assertThat(only().seat(0).answers()).extracting(DuelAnswer::score).containsExactly(1.0);
        assertThat(world.takesBack("ada", "k2")).isTrue();
        world.beat();
        assertThat(world.lastWhisper("ada")).contains("You took back a message that counted");
        assertThat(only().seat(0).answers()).hasSize(1);

        hear("k3", "score=0.4");
        world.press("ada", DuelActions.COUNT, count("ada"));
        world.beat();
        assertThat(world.changes("ada", "k3", "1", "score=1")).isTrue();
        world.beat();
        assertThat(world.lastWhisper("ada")).contains("You changed a message that counted");
        assertThat(world.changes("ada", "k1", "9", "asked about, never counted"))
                .isFalse();
    }

    @Test
    void yesToTheQuestionBackCountsWhatWasAskedAbout() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        hear("k1", "score=0.3");
        assertThat(world.lastWhisper("ada")).contains("Is that your answer to question 1");
        assertThat(hear("k2", "Yes!")).isTrue();
        assertThat(world.whispers("ada")).contains("Question 1: 30 %");
        assertThat(hear("k2", "Yes!")).as("told twice").isFalse();
        assertThat(hear("k3", "yes")).isTrue();
        assertThat(world.lastWhisper("ada")).contains("Is that your answer to question 2", "yes");
        assertThat(only().seat(0).answers()).hasSize(1);
    }

    @Test
    void anEarlierChangeThatIsToldLateTakesNoPlaceOfALaterOneNorOfOtherWords() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        hear("k1", "score=0.3");
        world.runFor(Duration.ofMinutes(1));
        world.changes("ada", "k1", "2", "score=1");
        world.changesLate("ada", "k1", "1", "score=0.1", Duration.ofSeconds(30));
        world.beat();
        assertThat(world.lastWhisper("ada")).contains("score=1");
        hear("k2", "score=0.5");
        world.changes("ada", "k1", "3", "score=0");
        world.beat();
        assertThat(world.lastWhisper("ada")).contains("score=0.5");
    }

    @Test
    void anOptionAloneIsTheAnswerWhereOptionsAreAskedAsInAThread() {
        world.groupIn("second", "ten", World.daily("10:00"));
        world.typedIn("second", "ada", "join");
        Duel duel = running();
        int number = duel.questions().indexOf("pick");
        assertThat(number).isNotNegative();
        for (int before = 0; before < number; before++) {
            assertThat(hear("w" + before, "B")).isTrue();
            assertThat(world.lastWhisper("ada")).contains("Is that your answer to question " + (before + 1));
            answer("ada", 0);
        }
        assertThat(hear("k1", "Z")).isTrue();
        assertThat(world.lastWhisper("ada")).as("none of the options").contains("Is that your answer");
        assertThat(hear("k2", "I think b, no, a")).isTrue();
        assertThat(world.lastWhisper("ada")).as("a sentence").contains("Is that your answer");
        assertThat(hear("k3", "b)")).isTrue();
        assertThat(world.whispers("ada")).contains("Question %d: 100 %%".formatted(number + 1));
        assertThat(only().seat(0).answers()).hasSize(number + 1);
    }

    private boolean hear(String key, String text) {
        boolean taken = world.hears("ada", key, text);
        world.beat();
        return taken;
    }

    private String count(String user) {
        List<MemoryPlatform.Said> said = world.chat.privately(user);
        return said.get(said.size() - 1).content().blocks().stream()
                .flatMap(block -> block instanceof Block.Choices choices ? choices.choices().stream() : Stream.of())
                .map(Choice::argument)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMockInterviewThatRunsHearsItFirst() {
        running();
        world.type("ada", "mock alone pair");
        world.beat();
        String session =
                world.mongo.getCollection("mock_sessions").find().first().getString("_id");
        world.press("ada", "mock-here", session);
        world.beat();
        assertThat(hear("k1", "I ask")).isTrue();
        assertThat(world.lastWhisper("ada")).contains("No grader can judge this part");
        assertThat(answer("ada", 1)).as("buttons know which they mean").contains("Got it");
    }

    // --- what goes wrong

    @Test
    void whoTakesNoMessagesFindsEverythingInTheCommand() {
        world.chat.closeDirectMessages("ben");
        Duel duel = offered();
        assertThat(world.type("ben", "duel")).contains("Ada challenges you", "Accept");
        world.press("ben", DuelActions.ACCEPT, duel.id());
        world.beat();
        assertThat(world.type("ben", "duel")).contains("Question 1 of 3", "Prompt of");
        all("ben", 1);
        assertThat(world.type("ben", "duel")).contains("You are through");
        all("ada", 0);
        assertThat(world.type("ben", "duel")).contains("You have won the duel with Ada");
    }

    @Test
    void onesPlatformBeingAwayKeepsTheOtherFromNothing() {
        Duel duel = offered();
        world.chat.trouble("dm-ada", MemoryPlatform.Trouble.UNREACHABLE);
        world.press("ben", DuelActions.ACCEPT, duel.id());
        world.beat();
        assertThat(world.lastWhisper("ben")).contains("Question 1 of 3");
        answer("ben", 1);
        assertThat(world.lastWhisper("ben")).contains("Question 2 of 3");
        assertThat(world.whispers("ada")).doesNotContain("Question 1");
        world.chat.trouble("dm-ada", null);
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.lastWhisper("ada")).contains("Question 1 of 3");
    }

    /** What was sent is looked for before it is sent again. */
    @Test
    void whoseProcessDiesBetweenSendingAndNotingSaysItOnce() {
        running();
        Date now = Date.from(world.clock.instant());
        world.mongo
                .getCollection(Duels.COLLECTION)
                .updateMany(
                        new Document(),
                        new Document("$pull", new Document("challenger.said", "ASK:0"))
                                .append("$set", new Document("nextFireAt", now)));
        world.beat();
        assertThat(world.chat.privately("ada"))
                .filteredOn(said -> said.text().contains("Question 1 of 3"))
                .extracting(MemoryPlatform.Said::mark)
                .containsExactly("duel:" + only().id() + ":0:ASK:0");
    }

    @Test
    void whatMayHaveBeenSaidIsLookedForAndSaidWhereItWasNot() {
        for (MemoryPlatform.Trouble trouble : List.of(MemoryPlatform.Trouble.AMBIGUOUS, MemoryPlatform.Trouble.LOST)) {
            world.mongo.getCollection(Duels.COLLECTION).deleteMany(new Document());
            Duel duel = offered();
            int before = world.chat.privately("ada").size();
            world.chat.trouble("dm-ada", trouble);
            world.press("ben", DuelActions.ACCEPT, duel.id());
            world.beat();
            world.chat.trouble("dm-ada", null);
            world.runFor(Duration.ofMinutes(5));
            assertThat(world.chat.privately("ada").stream().skip(before))
                    .as("%s", trouble)
                    .filteredOn(said -> said.text().contains("Question 1 of 3"))
                    .hasSize(1);
        }
    }

    @Test
    void twoProcessesSayEverythingOnceBetweenThem() throws InterruptedException {
        Duel duel = offered();
        world.press("ben", DuelActions.ACCEPT, duel.id());
        DuelTurn turn = world.bean(DuelTurn.class);
        List<Thread> processes = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            processes.add(new Thread(() -> turn.run(duel.id())));
        }
        processes.forEach(Thread::start);
        for (Thread process : processes) {
            process.join();
        }
        world.beat();
        for (String user : List.of("ada", "ben")) {
            assertThat(world.chat.privately(user))
                    .filteredOn(said -> said.text().contains("Question 1 of 3"))
                    .hasSize(1);
        }
    }

    @Test
    void twoPressesAtOnceAreOneAnswer() throws InterruptedException {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        List<String> replies = Collections.synchronizedList(new ArrayList<>());
        List<Thread> presses = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            String text = "score=0." + n;
            var call =
                    world.call(World.CHANNEL, null, "ada", DuelActions.argument(only().id(), 0), Map.of("text", text));
            presses.add(new Thread(
                    () -> replies.add(PlainText.of(world.bean(ChatDesk.class).act(DuelActions.SEND, call)))));
        }
        presses.forEach(Thread::start);
        for (Thread press : presses) {
            press.join();
        }
        world.beat();
        assertThat(replies).filteredOn(reply -> reply.contains("Got it")).hasSize(1);
        assertThat(only().seat(0).answers()).hasSize(1);
    }

    /** It took the place and died before there was a duel. */
    @Test
    void aPlaceWithoutADuelIsTakenOverAfterAMinute() {
        DuelPlaces places = world.bean(DuelPlaces.class);
        assertThat(places.take(world.memberId("ada"), "dead")).isTrue();
        assertThat(world.type("ada", "duel Ben")).contains("a duel of your own already");
        world.clock.move(Duration.ofMinutes(2));
        assertThat(world.type("ada", "duel Ben")).contains("Your challenge goes to Ben");
    }

    // --- what is kept

    @Test
    void whoIsForgottenInTheMiddleEndsItAndAfterwardsIsOnlyANameLess() {
        running();
        answer("ada", 1);
        world.press("ada", "forget-me", "yes");
        world.beat();
        assertThat(world.lastWhisper("ben")).contains("called off", "somebody who is gone");
        assertThat(stored()).doesNotContain("score=", "It is so");
        assertThat(world.mongo.getCollection(DuelPlaces.COLLECTION).countDocuments())
                .isZero();
        world.press("ben", "forget-me", "yes");
        assertThat(world.mongo.findAll(Duel.class)).isEmpty();
    }

    @Test
    void theOtherKeepsTheResultWithoutTheName() {
        running();
        all("ada", 0);
        all("ben", 1);
        String ada = world.memberId("ada");
        world.press("ada", "forget-me", "yes");
        world.beat();
        assertThat(stored()).doesNotContain(ada);
        assertThat(world.type("ben", "duel"))
                .contains("You have won the duel with somebody who is gone, with 3.0 of 3");
    }

    private String stored() {
        return world.mongo
                .getCollection(Duels.COLLECTION)
                .find()
                .into(new ArrayList<>())
                .toString();
    }

    @Test
    void anExportHoldsOnesOwnSideOnly() {
        world.type("ada", "duel Ben spark");
        world.press("ben", DuelActions.ACCEPT, only().id());
        world.beat();
        send("ada", 0, "words of ada");
        send("ben", 0, "words of ben");
        String export = world.type("ada", "export");
        assertThat(export).contains("words of ada").doesNotContain("words of ben", world.memberId("ben"));
        assertThat(world.type("ben", "export")).contains("words of ben").doesNotContain("words of ada");
    }
}
