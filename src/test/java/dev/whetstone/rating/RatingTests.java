package dev.whetstone.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.round.Round;
import dev.whetstone.schedule.Workers;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RatingTests {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten");
    private final Ratings ratings = world.bean(Ratings.class);

    @AutoClose
    private final Workers workers = new Workers("idle", 1);

    /** Answers the question of a day (from 0), lets its round be revealed and the ratings be counted. */
    private Round day(int day, String... answers) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
        Round round = world.only(group, Round.State.OPEN);
        for (int i = 0; i < answers.length; i += 2) {
            world.say(round, answers[i], answers[i + 1]);
        }
        world.runTo(World.NINE.plus(Duration.ofDays(day)).plus(Duration.ofHours(12)));
        return round;
    }

    private Rating of(String user) {
        return ratings.member(
                group.id(), world.memberId(user), LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC));
    }

    private Rating question(String id) {
        return ratings.questions(List.of(id)).getOrDefault(id, Rating.UNKNOWN);
    }

    @Test
    void aGradeIsAGameOfItsMemberAgainstItsQuestion() {
        assertThat(of("ada")).isEqualTo(Rating.UNKNOWN);
        assertThat(world.type("ada", "me")).doesNotContain("Rating");
        day(0, "ada", "It builds a plan first, score=1", "ben", "Something with a cache, score=0.2");
        Glicko2.Game won = new Glicko2.Game(Rating.UNKNOWN, 1);
        Glicko2.Game lost = new Glicko2.Game(Rating.UNKNOWN, 0.2);
        assertThat(of("ada")).isEqualTo(Glicko2.after(Rating.UNKNOWN, List.of(won)));
        assertThat(of("ben")).isEqualTo(Glicko2.after(Rating.UNKNOWN, List.of(lost)));
        assertThat(question("day1"))
                .isEqualTo(Glicko2.after(
                        Rating.UNKNOWN,
                        List.of(new Glicko2.Game(Rating.UNKNOWN, 0), new Glicko2.Game(Rating.UNKNOWN, 1 - 0.2))));
        assertThat(world.type("ada", "me")).contains("Rating: too early to tell, with 95 % certainty between", "; up ");
        assertThat(world.type("ben", "me")).contains("; down ");
    }

    @Test
    void aRoundThatIsNotRevealedYetSaysNothing() {
        world.runTo(World.NINE);
        world.say(world.only(group, Round.State.OPEN), "ada", "It builds a plan first");
        world.bean(RatingWork.class).rebuild();
        assertThat(of("ada")).isEqualTo(Rating.UNKNOWN);
    }

    @Test
    void whoLookedAtTheModelAnswerPlayedNoGame() {
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.press("ada", "show", round.id() + "|yes");
        world.say(round, "ada", "It builds a plan first");
        world.runFor(Duration.ofHours(13));
        assertThat(of("ada")).isEqualTo(Rating.UNKNOWN);
    }

    @Test
    void aRegradeChangesItAndForgettingTakesItAway() {
        Round round = day(0, "ada", "A guess, score=0.3", "ben", "It builds a plan first");
        Rating before = of("ada");
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first,second"));
        world.runFor(Duration.ofHours(2));
        assertThat(of("ada").value()).isGreaterThan(before.value());
        Rating ben = of("ben");
        Rating hard = question("day1");
        String ada = world.memberId("ada");
        world.press("ada", "forget-me", "yes");
        assertThat(ratings.kept(group.id(), ada)).isEmpty();
        world.runFor(Duration.ofHours(2));
        assertThat(ratings.kept(group.id(), ada)).isEmpty();
        assertThat(question("day1").value()).as("her game is gone too").isGreaterThan(hard.value());
        assertThat(of("ben")).as("all games of a week are played at once").isEqualTo(ben);
    }

    @Test
    void aGradeThatIsSettledBeforeTheRevealAsksForNothing() {
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", "A guess, score=0.3");
        world.press(World.ADMIN, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first,second"));
        assertThat(world.mongo.getCollection("rating_runs").countDocuments()).isZero();
        world.runFor(Duration.ofHours(13));
        assertThat(of("ada").value()).isGreaterThan(Rating.UNKNOWN.value());
    }

    @Test
    void weeksArePlayedOneAfterTheOther() {
        day(0, "ada", "A guess, score=0.3");
        Rating first = of("ada");
        day(7, "ada", "It builds a plan first, score=1");
        assertThat(of("ada")).isEqualTo(Glicko2.after(first, List.of(new Glicko2.Game(Rating.UNKNOWN, 1))));
        assertThat(ratings.kept(group.id(), world.memberId("ada")).orElseThrow().games())
                .isEqualTo(2);
    }

    @Test
    void countingAnewChangesNothingAndMendsWhatIsWrong() {
        day(0, "ada", "A guess, score=0.3", "ben", "It builds a plan first");
        day(1, "ada", "A guess more, score=0.6");
        List<KeptRating> all = kept();
        world.bean(RatingWork.class).rebuild();
        assertThat(kept()).isEqualTo(all);
        world.mongo.getCollection("ratings").deleteOne(new Document("questionId", "day1"));
        world.mongo
                .getCollection("ratings")
                .updateOne(
                        new Document("memberId", world.memberId("ada")),
                        new Document("$set", new Document("value", 9)));
        world.bean(RatingWork.class).rebuild();
        assertThat(kept()).isEqualTo(all);
    }

    private List<KeptRating> kept() {
        return world.mongo.findAll(KeptRating.class).stream()
                .sorted(Comparator.comparing(KeptRating::id))
                .toList();
    }

    @Test
    void whoDiesInTheMiddleIsFollowedByOneWhoBeginsAnew() {
        day(0, "ada", "A guess, score=0.3", "ben", "It builds a plan first");
        List<KeptRating> all = kept();
        world.mongo.dropCollection("ratings");
        RatingRuns runs = world.bean(RatingRuns.class);
        runs.ask(Duration.ZERO, MONDAY);
        assertThat(runs.take()).isPresent();
        assertThat(runs.take()).as("nobody else takes it meanwhile").isEmpty();
        world.runFor(Duration.ofMinutes(11));
        assertThat(kept()).isEqualTo(all);
    }

    @Test
    void whatIsAskedWhileItIsCountedIsCountedOnceMore() {
        RatingRuns runs = world.bean(RatingRuns.class);
        runs.ask(Duration.ZERO, MONDAY);
        long first = runs.take().orElseThrow().number();
        runs.ask(Duration.ofHours(1), MONDAY);
        runs.done(first, MONDAY);
        long second = runs.take().orElseThrow().number();
        runs.done(first, MONDAY);
        runs.done(second, MONDAY);
        assertThat(runs.take()).isEmpty();
        assertThat(runs.isDue(world.clock.instant().plus(Duration.ofDays(1)))).isFalse();
    }

    /** Games of weeks, and which weeks were asked for. */
    private static final class Weeks implements RatedGames {

        private final Map<LocalDate, Double> scores = new TreeMap<>();
        private final List<LocalDate> read = new ArrayList<>();

        @Override
        public void each(LocalDate monday, Consumer<RatedGame> game) {
            read.add(monday);
            if (scores.containsKey(monday)) {
                game.accept(new RatedGame(
                        RatedGame.member("g", "m"), RatedGame.question("q"), scores.getOrDefault(monday, 0.0)));
            }
        }
    }

    private void count(RatingWork work, LocalDate from) {
        world.bean(RatingRuns.class).ask(Duration.ZERO, from);
        work.take();
    }

    @Test
    void onlyWeeksThatMayHaveChangedAreReadAgain() {
        Weeks weeks = new Weeks();
        RatingWork work = new RatingWork(world.bean(RatingRuns.class), ratings, List.of(weeks), workers, world.clock);
        weeks.scores.putAll(Map.of(MONDAY, 0.3, MONDAY.plusWeeks(2), 0.9, MONDAY.plusWeeks(5), 0.1));
        for (int week = 5; week < 12; week++) {
            world.clock.set(World.NINE.plus(Duration.ofDays(7L * week + 2)));
            LocalDate monday = MONDAY.plusWeeks(week);
            weeks.scores.put(monday, week / 12.0);
            weeks.read.clear();
            count(work, monday);
            assertThat(weeks.read.get(0)).isEqualTo(week == 5 ? LocalDate.of(2025, 12, 29) : monday.minusWeeks(5));
            List<KeptRating> counted = kept();
            work.rebuild();
            assertThat(kept()).as("as if everything was counted").isEqualTo(counted);
            count(work, monday);
        }
        weeks.scores.put(MONDAY, 0.8);
        count(work, MONDAY.plusWeeks(11));
        List<KeptRating> without = kept();
        count(work, MONDAY);
        assertThat(kept()).isNotEqualTo(without);
    }

    @Test
    void whoStoodStillWhileAnotherCountedKeepsNothing() {
        RatingRuns runs = world.bean(RatingRuns.class);
        Weeks weeks = new Weeks();
        weeks.scores.put(MONDAY, 0.3);
        RatingWork other = new RatingWork(runs, ratings, List.of(weeks), workers, world.clock);
        List<List<KeptRating>> counted = new ArrayList<>();
        RatedGames late = (monday, game) -> {
            if (counted.isEmpty()) {
                counted.add(List.of());
                world.clock.move(Duration.ofMinutes(11));
                other.take();
                counted.set(0, kept());
            }
        };
        runs.ask(Duration.ZERO, MONDAY);
        new RatingWork(runs, ratings, List.of(late), workers, world.clock).take();
        assertThat(kept()).isNotEmpty().isEqualTo(counted.get(0));
    }

    @Test
    void aCountThatWasCutOffIsNotCountedOnFrom() {
        Weeks weeks = new Weeks();
        RatingRuns runs = world.bean(RatingRuns.class);
        RatingWork work = new RatingWork(runs, ratings, List.of(weeks), workers, world.clock);
        weeks.scores.putAll(Map.of(MONDAY, 0.3, MONDAY.plusWeeks(5), 0.9));
        world.clock.set(World.NINE.plus(Duration.ofDays(36)));
        count(work, MONDAY.plusWeeks(5));
        List<KeptRating> all = kept();
        runs.unsettle();
        weeks.read.clear();
        count(work, MONDAY.plusWeeks(5));
        assertThat(weeks.read).contains(MONDAY);
        world.mongo
                .getCollection("ratings")
                .updateOne(
                        new Document("memberId", "m"),
                        new Document("$set", new Document("settled.until", "2026-01-05")));
        weeks.read.clear();
        count(work, MONDAY.plusWeeks(5));
        assertThat(weeks.read).as("one stands on another week").contains(MONDAY);
        assertThat(kept()).isEqualTo(all);
    }

    @Test
    void twoProcessesAtOnceComeToTheSame() throws InterruptedException {
        day(0, "ada", "A guess, score=0.3", "ben", "It builds a plan first");
        List<KeptRating> all = kept();
        world.mongo.dropCollection("ratings");
        List<Thread> processes = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            processes.add(new Thread(() -> world.bean(RatingWork.class).rebuild()));
        }
        processes.forEach(Thread::start);
        for (Thread process : processes) {
            process.join();
        }
        assertThat(kept()).isEqualTo(all);
    }

    @Test
    void aRatingGetsLessCertainWhileItsMemberIsAwayAndAQuestionsDoesNot() {
        day(0, "ada", "A guess, score=0.3");
        Rating then = of("ada");
        Rating question = question("day1");
        world.runFor(Duration.ofDays(70));
        assertThat(of("ada").value()).isEqualTo(then.value());
        assertThat(of("ada").deviation()).isGreaterThan(then.deviation());
        assertThat(question("day1")).isEqualTo(question);
        assertThat(world.type("ada", "me")).contains("Rating: ").doesNotContain("; down", "last week");
    }

    @Test
    void adminsSeeWhichQuestionsAreNotWhatTheyAreMarked() {
        assertThat(world.type("ada", "questions")).contains("admin");
        assertThat(world.type(World.ADMIN, "questions")).contains("No question is known to be harder or easier");
        for (int day = 1; day <= 10; day++) {
            keep("day" + day, day == 3 ? 1900 : 1400, 40);
        }
        keep("lazy", 2400, 30);
        keep("gone", 2400, 30);
        assertThat(world.type(World.ADMIN, "questions"))
                .contains("Title of day3 | day3 | easy | harder by 450 | 12")
                .doesNotContain("lazy", "gone");
    }

    private void keep(String question, double value, double deviation) {
        world.mongo.save(
                KeptRating.of(RatedGame.question(question), MONDAY, 1500, new Rating(value, deviation, 0.06), 12));
    }

    @Test
    void aMarkIsOnlyHeldAgainstOthersAlike() {
        for (int day = 1; day <= 4; day++) {
            keep("day" + day, day == 3 ? 1900 : 1400, 40);
        }
        assertThat(new Marks(ratings, world.bean(QuestionBank.class)).off(group.id()))
                .as("four questions that are %s are too few", Difficulty.EASY)
                .isEmpty();
    }

    @Test
    void whoIsKnownIsTold() {
        world.mongo.save(KeptRating.of(
                RatedGame.member(group.id(), world.memberId("ada")), MONDAY, 1600, new Rating(1612.4, 60, 0.06), 30));
        assertThat(world.type("ada", "me"))
                .contains("Rating: about 1612, with 95 % certainty between 1492 and 1732; up 12 this week.");
        world.clock.move(Duration.ofDays(7));
        assertThat(world.type("ada", "me")).contains("up 12 last week");
    }
}
