package dev.whetstone.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.rating.Ratings;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class ReviewTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");

    /** Answers the question of a day (from 0) and lets its round close. */
    private Round day(int day, String... answers) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
        Round round = world.only(group, Round.State.OPEN);
        for (int i = 0; i < answers.length; i += 2) {
            world.say(round, answers[i], answers[i + 1]);
        }
        world.runTo(World.NINE.plus(Duration.ofDays(day)).plus(Duration.ofHours(12)));
        return round;
    }

    private String send(String user, String question, String text) {
        return world.press(user, ReviewActions.SEND, question, Map.of("text", text));
    }

    private void review(String user, String question, String text) {
        send(user, question, text);
        world.beat();
    }

    @Test
    void whatWentBadlyComesBackInPrivateAndBringsItsPointsOnce() {
        day(0, "ada", "A guess, score=0.3", "ben", "It builds a plan first");
        assertThat(world.type("ada", "review"))
                .contains("Nothing comes back today; the next question comes on Tue 3 Mar 2026");
        assertThat(world.type("ben", "review")).contains("Nothing comes back now: what you get below 60 % does");
        day(1, "ada", "Right, score=1");

        assertThat(world.type("ada", "review")).contains("A question comes back", "Title of day1", "then 30 %");
        assertThat(send("ada", "day2", "something")).contains("does not come back to you now");
        assertThat(send("ben", "day1", "something")).contains("does not come back to you now");
        assertThat(send("ada", "day1", " ")).contains("empty");
        assertThat(send("ada", "day1", "refuse me")).contains("cannot be an answer");
        assertThat(send("ada", "day1", "Now I know, score=0.9")).contains("tell you in private");
        assertThat(send("ada", "day1", "And again, score=1")).contains("does not come back to you now");
        world.beat();
        assertThat(world.lastWhisper("ada"))
                .contains("“Title of day1”, once more: 90 %", "You know it now", "Model answer of day1");
        assertThat(world.type("ada", "why")).containsOnlyOnce("“Title of day1” came back, and this time you knew it");
        assertThat(world.type("ada", "review")).contains("Nothing comes back today");

        day(9);
        assertThat(world.type("ada", "review")).contains("Title of day1", "last time 90 %");
        review("ada", "day1", "Known again, score=1");
        assertThat(world.type("ada", "why")).containsOnlyOnce("came back, and this time you knew it");
        assertThat(world.chat.posts(World.CHANNEL))
                .as("nobody else sees any of it")
                .noneMatch(post -> post.text().contains("once more"));
    }

    @Test
    void aGradeThatMayHaveBeenToldIsLookedForBeforeItIsToldAgain() {
        day(0, "ada", "A guess, score=0.3");
        day(1);
        world.chat.trouble("dm-ada", MemoryPlatform.Trouble.AMBIGUOUS);
        review("ada", "day1", "Now I know, score=0.9");
        world.chat.trouble("dm-ada", null);
        world.runFor(Duration.ofHours(1));
        assertThat(world.whispers("ada")).containsOnlyOnce("once more: 90 %");
        assertThat(world.mongo.findAll(ReviewCard.class))
                .singleElement()
                .satisfies(card -> assertThat(card.pending()).isNull());
    }

    @Test
    void whoseMessagesAreRefusedIsNotGradedAgain() {
        day(0, "ada", "A guess, score=0.3");
        day(1);
        world.chat.trouble("dm-ada", MemoryPlatform.Trouble.REFUSED);
        review("ada", "day1", "Now I know, score=0.9");
        assertThat(world.mongo.findAll(ReviewCard.class))
                .singleElement()
                .satisfies(card -> assertThat(card.pending()).isNull());
        world.chat.trouble("dm-ada", null);
        world.runFor(Duration.ofHours(1));
        assertThat(world.whispers("ada")).doesNotContain("once more: 90 %");
    }

    @Test
    void nothingOfARoundThatIsOpenComesBack() {
        day(0, "ada", "A guess, score=0.3");
        world.runTo(World.NINE.plus(Duration.ofDays(1)));
        world.say(world.only(group, Round.State.OPEN), "ada", "A guess, score=0.3");
        assertThat(world.type("ada", "review")).contains("Title of day1").doesNotContain("Title of day2");
        StudyGroup other = world.groupIn("second", "just-day1", World.daily("10:00"));
        world.runFor(Duration.ofHours(2));
        assertThat(world.rounds(other)).hasSize(1);
        assertThat(world.type("ada", "review")).doesNotContain("Title of day1");
    }

    @Test
    void tenADayAreEnough() {
        for (int day = 0; day < 10; day++) {
            day(day, "ada", "A guess, score=0.1");
        }
        world.runFor(Duration.ofDays(3));
        LocalDate today = LocalDate.parse("2026-03-14");
        assertThat(world.type("ada", "review")).contains("10 questions come back");
        for (int question = 1; question <= 9; question++) {
            send("ada", "day" + question, "Not yet, score=0.1");
        }
        assertThat(world.type("ada", "review")).contains("You have answered 9 today", "A question comes back");
        review("ada", "day10", "Not yet, score=0.1");
        assertThat(world.type("ada", "review")).contains("You have answered 10 today, which is enough");
        assertThat(world.mongo.findAll(ReviewCard.class)).hasSize(10).allSatisfy(card -> {
            assertThat(card.due()).isAfter(today);
            assertThat(card.pending()).isNull();
        });
    }

    /** Each of them was found due before any other was answered. */
    @Test
    void tenADayAreEnoughHoweverManyAreSentAtOnce() throws InterruptedException {
        ReviewCards cards = world.bean(ReviewCards.class);
        LocalDate today = LocalDate.parse("2026-03-14");
        AtomicInteger taken = new AtomicInteger();
        List<Thread> sends = new ArrayList<>();
        for (int number = 1; number <= 14; number++) {
            ReviewCard card = ReviewCard.missed(group.id(), "m7", "q" + number, today.minusDays(9), 0.1);
            cards.add(card);
            sends.add(new Thread(() -> {
                ReviewCard.Pending pending = new ReviewCard.Pending("text", world.clock.instant(), 0);
                if (cards.answer(card, today, pending) == ReviewCards.Taken.YES) {
                    taken.incrementAndGet();
                }
            }));
        }
        sends.forEach(Thread::start);
        for (Thread send : sends) {
            send.join();
        }
        assertThat(taken).hasValue(Comebacks.MOST_A_DAY);
        ReviewCard left = cards.of(group.id(), "m7").stream()
                .filter(card -> card.pending() == null)
                .findFirst()
                .orElseThrow();
        ReviewCard.Pending pending = new ReviewCard.Pending("text", world.clock.instant(), 0);
        assertThat(cards.answer(left, today, pending)).isEqualTo(ReviewCards.Taken.ENOUGH);
        assertThat(cards.answer(left, today.minusDays(1), pending))
                .as("in a group where it is still yesterday")
                .isEqualTo(ReviewCards.Taken.ENOUGH);
        assertThat(cards.answer(left, today.plusDays(1), pending)).isEqualTo(ReviewCards.Taken.YES);
        assertThat(cards.answer(left, today.plusDays(1), pending)).isEqualTo(ReviewCards.Taken.NO);
    }

    @Test
    void ofMoreThanTenThoseComeThatAreAsHardAsTheMemberIsStrong() {
        LocalDate today = LocalDate.parse("2026-03-14");
        String ada = world.memberId("ada");
        keep("member:" + group.id() + "|" + ada, 1500);
        for (int number = 1; number <= 10; number++) {
            keep("question:day" + number, number == 1 ? 2400 : 1500 + number);
            world.bean(ReviewCards.class)
                    .add(ReviewCard.missed(group.id(), ada, "day" + number, today.minusDays(20 - number), 0.1));
        }
        keep("question:lazy", 2300);
        world.mongo.insert(ReviewCard.missed(group.id(), ada, "lazy", today.minusDays(30), 0.1));
        List<ReviewCard> due = new ReviewChoice(world.bean(Ratings.class), world.bean(QuestionBank.class), List.of())
                .of(group.id(), ada, world.bean(ReviewCards.class).of(group.id(), ada), today, 9);
        assertThat(due)
                .extracting(ReviewCard::questionId)
                .doesNotContain("day1", "lazy")
                .hasSize(9);
        assertThat(due)
                .extracting(ReviewCard::due)
                .as("in the order they are due")
                .isSorted();
    }

    private void keep(String id, double value) {
        boolean member = id.startsWith("member:");
        Document rating = new Document("_id", id)
                .append("week", "2026-03-09")
                .append("before", 1500.0)
                .append("value", value)
                .append("deviation", 60.0)
                .append("volatility", 0.06)
                .append("games", 9)
                .append(member ? "memberId" : "questionId", id.substring(id.indexOf(':') + 1));
        world.mongo.getCollection("ratings").insertOne(rating);
    }

    @Test
    void anAnswerIsGradedOnceThereIsAGraderAgain() {
        day(0, "ada", "A guess, score=0.3");
        day(1);
        world.grader().away().set(true);
        review("ada", "day1", "Now I know, score=1");
        assertThat(world.whispers("ada")).doesNotContain("once more");
        world.grader().away().set(false);
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.whispers("ada")).containsOnlyOnce("once more: 100 %");
    }

    @Test
    void aGradeThatWasRaisedTakesItsQuestionBack() {
        Round round = day(0, "ada", "A guess, score=0.3");
        day(1);
        assertThat(world.type("ada", "review")).contains("Title of day1");
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first,second"));
        assertThat(world.type("ada", "me")).contains("spark | 100 %");
        assertThat(world.type("ada", "review")).doesNotContain("Title of day1");
    }

    @Test
    void theOverviewShowsTopicsAndWhatToDoNext() {
        assertThat(world.type("ada", "me")).contains("no points yet");
        day(0, "ada", "A guess, score=0.3");
        day(1, "ada", "Right, score=0.7");
        assertThat(world.type("ada", "me"))
                .contains(
                        "spark | 50 % | 2", "weakest topic is spark (50 %)", "1 question you missed comes back today");
        assertThat(world.bean(Mastery.class).of(group.id(), world.memberId("ada")))
                .containsExactly(new Mastery.Topic("spark", 0.5, 2));
    }

    @Test
    void whoIsForgottenLeavesNothingBehind() {
        day(0, "ada", "A guess, score=0.3");
        day(1);
        review("ada", "day1", "Now I know, score=1");
        world.type("ada", "forget me");
        List<ReviewCard> left = world.mongo.findAll(ReviewCard.class);
        assertThat(left).hasSize(1);
        world.press("ada", "forget-me", "yes");
        assertThat(world.mongo.getCollection("reviews").countDocuments()).isZero();
        assertThat(world.mongo.getCollection("review_days").countDocuments()).isZero();
    }
}
