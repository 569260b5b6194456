package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.attempt.Answer;
import dev.whetstone.attempt.Answers;
import dev.whetstone.award.Award;
import dev.whetstone.award.Award.Kind;
import dev.whetstone.award.Seasons;
import dev.whetstone.award.Standing;
import dev.whetstone.award.Standings;
import dev.whetstone.chat.inbound.ChatEvent;
import dev.whetstone.chat.inbound.ChatInbox;
import dev.whetstone.chat.inbound.ThreadReplyListener;
import dev.whetstone.group.Cadence;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The points of the design, through the whole way from a message to the board. */
class PointsTests {

    private final World world = World.begin();

    private List<Award> awards(String user) {
        return world.mongo.findAll(Award.class).stream()
                .filter(award -> award.memberId().equals(world.memberId(user)))
                .toList();
    }

    private int points(String user) {
        return awards(user).stream().mapToInt(Award::points).sum();
    }

    private int streakPoints(String user) {
        return awards(user).stream()
                .filter(award -> award.kind() == Kind.STREAK)
                .mapToInt(Award::points)
                .sum();
    }

    private void day(int day) {
        world.runTo(World.NINE.plus(Duration.ofDays(day)));
    }

    private void answerOn(StudyGroup group, int day, String user) {
        day(day);
        world.say(world.only(group, Round.State.OPEN), user, "It builds a plan first");
    }

    private void assertBoardsEqualARecount() {
        Map<String, List<Award>> byMember =
                world.mongo.findAll(Award.class).stream().collect(Collectors.groupingBy(Award::memberId));
        Standings standings = world.bean(Standings.class);
        byMember.forEach((member, lines) -> Standing.recount(lines.get(0).groupId(), member, lines)
                .forEach((board, counted) -> assertThat(standings.find(counted.groupId(), board, member))
                        .contains(counted)));
        assertThat(world.mongo.findAll(Standing.class))
                .allSatisfy(standing -> assertThat(byMember).containsKey(standing.memberId()));
    }

    @Test
    void theBaseGoesByDifficulty() {
        Map.of("just-day1", 10, "just-lazy", 20, "just-code", 30).forEach((plan, base) -> {
            world.clock.set(World.START);
            StudyGroup group = world.groupIn(plan, plan, World.daily());
            world.runTo(World.NINE);
            world.say(world.only(group, Round.State.OPEN), plan, "It builds a plan first");
            assertThat(points(plan)).isEqualTo(base + 1);
        });
    }

    @Test
    void aStreakBringsOneMoreEachDayUpToFive() {
        StudyGroup group = world.group("ten");
        for (int day = 0; day < 7; day++) {
            answerOn(group, day, "ada");
        }
        assertThat(awards("ada").stream().filter(award -> award.kind() == Kind.STREAK))
                .extracting(Award::points)
                .containsExactly(1, 2, 3, 4, 5, 5, 5);
        assertThat(world.type("ada", "me")).contains("Streak: 7 posting days");
    }

    @Test
    void twoMissedDaysAreFrozenAndTheThirdBreaksTheStreak() {
        StudyGroup group = world.group("ten");
        for (int day : new int[] {0, 1, 3, 5, 7}) {
            answerOn(group, day, "ada");
        }
        assertThat(awards("ada").stream().filter(award -> award.kind() == Kind.STREAK))
                .extracting(Award::points)
                .containsExactly(1, 2, 3, 4, 1);
    }

    @Test
    void declaredDaysOffDoNotBreakAStreakNorUseAFreeze() {
        StudyGroup group = world.group("ten");
        answerOn(group, 0, "ada");
        assertThat(world.type("ada", "off 2026-03-03 2026-03-06")).contains("Enjoy");
        day(5);
        answerOn(group, 5, "ada");
        answerOn(group, 8, "ada");
        assertThat(awards("ada").stream().filter(award -> award.kind() == Kind.STREAK))
                .extracting(Award::streak)
                .containsExactly(1, 2, 3);
    }

    @Test
    void peekingOrTakingBackEndsTheDaysStreakBonus() {
        Round round = world.openFirst("just-lazy");
        var message = world.say(round, "ada", "It builds a plan first");
        assertThat(streakPoints("ada")).isEqualTo(1);
        world.delete(message);
        assertThat(points("ada")).isZero();
        world.say(round, "ben", "It builds a plan first");
        world.press("ben", "show", round.id() + "|yes");
        assertThat(points("ben")).isZero();
    }

    @Test
    void anAnswerAfterALookAtTheModelAnswerSaysNothingOfWhatOneCan() {
        Round round = world.openFirst("just-lazy");
        world.press("ada", "show", round.id() + "|yes");
        world.say(round, "ada", "It builds a plan first, score=1");
        world.say(round, "ben", "It builds a plan first, score=0.5");
        assertThat(awards("ada")).extracting(Award::grade).containsOnly(-1.0);
        assertThat(awards("ben")).extracting(Award::grade).contains(0.5);
    }

    @Test
    void aDayWithTwoQuestionsIsOneDayOfTheStreak() {
        StudyGroup group = world.group("mixed");
        world.runTo(World.NINE);
        for (Round round : world.rounds(group)) {
            world.say(round, "ada", "answer: B");
        }
        assertThat(streakPoints("ada")).isEqualTo(1);
        assertThat(points("ada")).isEqualTo(20 + 10 + 1);
    }

    @Test
    void takingBackOneOfADaysTwoAnswersKeepsTheStreak() {
        StudyGroup group = world.group("mixed");
        world.runTo(World.NINE);
        List<Round> rounds = world.rounds(group);
        var first = world.say(rounds.get(0), "ada", "It builds a plan first");
        world.say(rounds.get(1), "ada", "B");
        world.delete(first);
        assertThat(streakPoints("ada")).isEqualTo(1);
        assertThat(points("ada")).isEqualTo(10 + 1);
    }

    @Test
    void anEarlierDayAnsweredLaterLengthensTheDaysAfterIt() {
        Cadence usual = World.daily();
        StudyGroup group = world.group(
                "ten",
                new Cadence(
                        usual.times(),
                        usual.weekdays(),
                        usual.zone(),
                        Duration.ofHours(36),
                        Duration.ZERO,
                        false,
                        usual.holidays()));
        day(0);
        Round first = world.only(group, Round.State.OPEN);
        day(1);
        Round second = world.rounds(group).get(1);
        world.say(second, "ada", "It builds a plan first");
        assertThat(streakPoints("ada")).isEqualTo(1);
        world.say(first, "ada", "It builds a plan first");
        assertThat(streakPoints("ada")).isEqualTo(1 + 2);
        assertBoardsEqualARecount();
    }

    @Test
    void aSettledGradeAfterTheSeasonsEndCountsForTheNewSeason() {
        world.clock.set(Instant.parse("2026-03-31T08:00:00Z"));
        StudyGroup group = world.group("just-story");
        world.runTo(Instant.parse("2026-03-31T09:00:00Z"));
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", "We had a slow pipeline once");
        world.runTo(Instant.parse("2026-04-02T09:00:00Z"));
        String about = round.id() + "|" + world.memberId("ada");
        world.type("ben", "join");
        world.type("cleo", "join");
        world.press("ben", "score-form", about, Map.of("met", "first,second"));
        world.press("cleo", "score-form", about, Map.of("met", "first,second"));

        Standings standings = world.bean(Standings.class);
        String ada = world.memberId("ada");
        assertThat(standings.find(round.groupId(), "2026-03", ada))
                .map(Standing::points)
                .contains(2 + 1);
        assertThat(standings.find(round.groupId(), "2026-04", ada))
                .map(Standing::points)
                .contains(28);
        assertThat(standings.find(round.groupId(), Seasons.ALL, ada))
                .map(Standing::points)
                .contains(31);
        assertBoardsEqualARecount();
    }

    @Test
    void theSeasonIsTheMonthOfTheGroupsZone() {
        Cadence usual = World.daily();
        world.clock.set(Instant.parse("2026-03-31T14:00:00Z"));
        StudyGroup group = world.group(
                "ten",
                new Cadence(
                        usual.times(),
                        usual.weekdays(),
                        java.time.ZoneId.of("Pacific/Kiritimati"),
                        usual.closeAfter(),
                        usual.remindBefore(),
                        false,
                        usual.holidays()));
        world.runTo(Instant.parse("2026-03-31T19:00:00Z"));
        world.say(world.only(group, Round.State.OPEN), "ada", "It builds a plan first");
        assertThat(world.type("ada", "leaderboard")).contains("April 2026", "Ada (you) | 11");
    }

    @Test
    void whyAddsUpToTheTotalOnTheBoard() {
        StudyGroup group = world.group("ten");
        Random random = new Random(3);
        for (int day = 0; day < 10; day++) {
            day(day);
            Round round = world.only(group, Round.State.OPEN);
            for (int i = 0; i <= random.nextInt(4); i++) {
                world.say(round, "ada", "answer: try " + i + " score=" + random.nextInt(10) / 10.0);
            }
        }
        String why = world.type("ada", "why all");
        Matcher heading = Pattern.compile("All time: (\\d+) points").matcher(why);
        assertThat(heading.find()).isTrue();
        int total = Integer.parseInt(heading.group(1));
        int listed = Pattern.compile("(?m)^- (?:\\S+|before that) +([+-]\\d+)")
                .matcher(why)
                .results()
                .mapToInt(line -> Integer.parseInt(line.group(1)))
                .sum();
        assertThat(listed).isEqualTo(total).isEqualTo(points("ada"));
        assertThat(world.bean(Standings.class).find(group.id(), Seasons.ALL, world.memberId("ada")))
                .map(Standing::points)
                .contains(total);
        assertThat(why).contains("before that");
    }

    @Test
    void whateverHappensAtOnceTheBoardEqualsTheLedgerAndTheAnswers() {
        StudyGroup group = world.group("mixed");
        world.runTo(World.NINE);
        List<Round> rounds = world.rounds(group);
        Random random = new Random(11);
        List<ChatEvent> events = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Round round = rounds.get(0);
            ChatEvent event = world.chat.write(
                    World.thread(round),
                    "m" + random.nextInt(3),
                    "answer: try " + i + " score=" + random.nextInt(11) / 10.0);
            events.add(event);
            if (random.nextInt(3) == 0) {
                events.add(world.chat.edit(event.message(), "now " + i + " score=" + random.nextInt(11) / 10.0));
            }
            if (random.nextInt(4) == 0) {
                events.add(world.chat.delete(event.message()));
            }
        }
        Collections.shuffle(events, random);
        ThreadReplyListener listener = world.bean(ThreadReplyListener.class);
        CompletableFuture.allOf(events.stream()
                        .map(event -> CompletableFuture.runAsync(() -> listener.onEvent(event)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertBoardsEqualARecount();
        for (Answer answer : world.mongo.findAll(Answer.class)) {
            int held = world.mongo.findAll(Award.class).stream()
                    .filter(award -> award.cause().equals("answer:" + answer.id()))
                    .mapToInt(Award::points)
                    .sum();
            assertThat(held).isEqualTo(answer.points(20));
        }
    }

    @Test
    void aHundredMembersWithinOneSecondAreAllGradedAndTheBoardEqualsARecount() {
        Round round = world.openFirst("just-lazy");
        ChatInbox inbox = world.bean(ChatInbox.class);
        List<ChatEvent> events = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            world.clock.set(World.NINE.plusMillis(10L * i));
            events.add(world.chat.write(World.thread(round), "member" + i, "A plan, score=" + i / 100.0));
        }
        CompletableFuture<?>[] all = events.stream()
                .map(event -> CompletableFuture.runAsync(() -> inbox.accept(event)))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(all).join();
        } catch (CompletionException e) {
            throw new AssertionError("An answer was not accepted", e);
        }
        world.awaitIdle();

        List<Answer> answers = world.bean(Answers.class).of(round);
        assertThat(answers)
                .hasSize(100)
                .allSatisfy(answer -> assertThat(answer.attempts())
                        .singleElement()
                        .satisfies(attempt -> assertThat(answer.progress().isTold(attempt.key()))
                                .isTrue()));
        assertThat(world.mongo.findAll(Standing.class))
                .filteredOn(standing -> standing.board().equals(Seasons.ALL))
                .hasSize(100);
        assertBoardsEqualARecount();
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.now(round).summary().answered()).isEqualTo(100);
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("and 85 more");
    }
}
