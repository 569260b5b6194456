package dev.whetstone.mock.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Reply;
import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.group.Members;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssessmentTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("unscripted");
    private final String ann = world.memberId("ann");

    AssessmentTests() {
        world.bean(Members.class).join(group.id(), ann, world.clock.instant());
    }

    @Test
    void anHourOfTwelveQuestionsOneAfterAnotherEndsWithWhereOneStands() {
        begin();
        assertThat(world.lastWhisper("ann")).contains("Question 1 of 12", "60 minutes left", "Prompt of");
        for (int number = 0; number < 12; number++) {
            answer(number, number < 6 ? "Right, score=1" : "A guess, score=0.2");
        }

        assertThat(now().isDone()).isTrue();
        assertThat(world.lastWhisper("ann"))
                .contains("Your assessment of March 2026", "over 12 of 12 questions", "Practise next:", "Only you see");
        assertThat(told("Question 12 of 12")).isEqualTo(1);
        assertThat(told("Your assessment of")).isEqualTo(1);
        assertThat(world.type("ann", "mock assess")).contains("Your assessment of March 2026", "begin next month");
        assertThat(world.chat.posts(World.CHANNEL))
                .noneMatch(post -> post.text().contains("ssessment"));
    }

    @Test
    void nothingThatIsStillAheadOrWasAskedLatelyIsOnThePaper() {
        begin();
        assertThat(questions())
                .hasSize(12)
                .doesNotContain("pick", "print", "story")
                .doesNotHaveDuplicates();

        world.runFor(Duration.ofMinutes(61));
        world.runFor(Duration.ofDays(31));
        assertThat(world.press("ann", "mock-assess-begin", group.id()))
                .as("what came in a round since")
                .contains("Nothing was begun")
                .containsPattern("only [23] questions");
    }

    @Test
    void theClockIsSaidAtHalfAndAtFiveMinutesOnceAndTheRestDoesNotCount() {
        begin();
        answer(0, "Right, score=1");
        world.press("ann", "mock-assess-next", id() + ";1");
        world.beat();
        world.runFor(Duration.ofMinutes(61));

        assertThat(told("Half of the time has gone: 30 minutes left")).isEqualTo(1);
        assertThat(told("The last minutes: 5 minutes left")).isEqualTo(1);
        assertThat(world.lastWhisper("ann")).contains("50 % on average over 2 of 12 questions, 1 of them passed");
        assertThat(send(2, "Too late")).contains("No answer to this question is taken any more");
    }

    @Test
    void afterAnOutageOnlyWhatIsStillTrueIsSaid() {
        begin();
        world.clock.move(Duration.ofMinutes(57));
        world.beat();
        world.beat();
        assertThat(world.whispers("ann")).doesNotContain("Half of the time");
        assertThat(told("The last minutes: 3 minutes left")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenBelongsToTheOpenQuestionUntilNextIsPressed() {
        begin();
        assertThat(write("k1", "First part, score=0.5")).isTrue();
        assertThat(write("k1", "First part, score=0.5")).isTrue();
        assertThat(write("k2", "and more")).isTrue();
        assertThat(world.lastWhisper("ann")).contains("your answer to question 1 now", "press Next");
        assertThat(now().current()).isZero();
        assertThat(((Reply.Open) world.pressed("ann", "mock-assess-form", id() + ";0", Map.of()))
                        .form()
                        .fields()
                        .get(0)
                        .initial())
                .isEqualTo("First part, score=0.5\nand more");

        world.press("ann", "mock-assess-next", id() + ";0");
        assertThat(world.press("ann", "mock-assess-next", id() + ";0")).contains("No answer to this question");
        world.beat();
        assertThat(now().current()).isEqualTo(1);
        assertThat(now().answers().get(0).text()).isEqualTo("First part, score=0.5\nand more");

        write("k3", "Unfinished, score=1");
        world.runFor(Duration.ofMinutes(61));
        assertThat(world.lastWhisper("ann")).contains("over 2 of 12 questions");
        assertThat(write("k4", "Hello?")).isFalse();
    }

    @Test
    void whatIsChangedOrTakenBackCountsAsItStandsUntilItsQuestionIsHandedIn() {
        begin();
        write("k1", "A guess, score=0.1");
        write("k2", "and more");
        changes("k1", "1", "Right, score=0.9");
        assertThat(world.lastWhisper("ann")).contains("Changed: your answer to question 1 reads as");
        changes("k1", "1", "Right, score=0.9");
        assertThat(now().draft()).isEqualTo("Right, score=0.9\nand more");
        assertThat(world.takesBack("ann", "k2")).isTrue();
        world.beat();
        assertThat(world.lastWhisper("ann")).contains("Taken back: the rest stays your answer to question 1");
        world.press("ann", "mock-assess-next", id() + ";0");
        world.beat();
        assertThat(now().answers().get(0).text()).isEqualTo("Right, score=0.9");

        write("k3", "Another one");
        changes("k1", "2", "Wrong, score=0");
        assertThat(world.lastWhisper("ann")).contains("belongs to a question that is handed in", "question 2 is open");
        assertThat(world.takesBack("ann", "k3")).isTrue();
        world.beat();
        assertThat(world.lastWhisper("ann")).contains("there is no answer to question 2 now");
        assertThat(now().answers().get(0).text()).isEqualTo("Right, score=0.9");
        assertThat(now().draft()).isEmpty();
        assertThat(world.changes("ann", "k0", "1", "never heard")).isFalse();
        assertThat(world.takesBack("ben", "k3")).isFalse();
        world.runFor(Duration.ofMinutes(61));
        assertThat(world.changes("ann", "k3", "5", "after the end")).isFalse();
    }

    @Test
    void aChangeThatALaterOneOvertookIsOlderThanIt() {
        begin();
        write("k1", "First");
        Instant then = world.clock.instant();
        Assessments all = world.bean(Assessments.class);
        all.change(
                id(),
                one -> new Drafting(one)
                        .rewrite("k1:2", Drafting.Part.changed("k1", "Third", then.plusSeconds(9)), then));
        all.change(
                id(),
                one -> new Drafting(one)
                        .rewrite("k1:1", Drafting.Part.changed("k1", "Second", then.plusSeconds(5)), then));
        assertThat(now().draft()).isEqualTo("Third");
    }

    @Test
    void inWhateverOrderMessagesAndTheirChangesComeTheAnswerReadsTheSame() {
        Instant begun = world.clock.instant();
        List<BiConsumer<Drafting, Instant>> acts = List.of(
                (draft, at) -> draft.hear("k1", "First", begun.plusSeconds(1), at),
                (draft, at) -> draft.hear("k2", "second", begun.plusSeconds(2), at),
                (draft, at) -> draft.rewrite("k1:1", Drafting.Part.changed("k1", "1st", begun.plusSeconds(3)), at),
                (draft, at) -> draft.hear("k3", "third", begun.plusSeconds(4), at),
                (draft, at) -> draft.rewrite("k1:2", Drafting.Part.changed("k1", "One", begun.plusSeconds(5)), at),
                (draft, at) -> draft.rewrite("k3:deleted", Drafting.Part.changed("k3", "", begun.plusSeconds(6)), at));
        for (List<Integer> order : orders(List.of(0, 1, 2, 3, 4, 5))) {
            Assessment one = Assessment.begin(
                    "m1", "g1", YearMonth.of(2026, 3), List.of(new Assessment.Asked("q", "sql")), begun);
            Instant at = begun.plusSeconds(60);
            for (int act : order) {
                at = at.plusSeconds(1);
                acts.get(act).accept(new Drafting(one), at);
                acts.get(act).accept(new Drafting(one), at);
            }
            assertThat(one.draft()).as("%s", order).isEqualTo("One\nsecond");
            assertThat(one.early).as("%s", order).isEmpty();
        }
    }

    private static List<List<Integer>> orders(List<Integer> all) {
        return all.isEmpty()
                ? List.of(List.of())
                : all.stream()
                        .flatMap(first -> orders(all.stream()
                                        .filter(one -> !one.equals(first))
                                        .toList())
                                .stream()
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()))
                        .toList();
    }

    @Test
    void aMessageThatOnlyNamesTheButtonPressesIt() {
        begin();
        for (String words : List.of("skip", "Next question please", "pass.", "I'm done")) {
            int number = now().current();
            write("key" + number, words);
            assertThat(now().current()).as(words).isEqualTo(number + 1);
            assertThat(now().answers().get(number).outcome()).isEqualTo(AssessedAnswer.Outcome.PASSED);
            assertThat(now().draft()).isEmpty();
            assertThat(world.lastWhisper("ann"))
                    .contains("Question %d is passed".formatted(number + 1), "Question %d of 12".formatted(number + 2));
            write("key" + number, words);
            assertThat(now().current()).as("told again").isEqualTo(number + 1);
        }
        int number = now().current();
        write("words", "It is lazy, score=1");
        write("done", "done");
        assertThat(now().answers().get(number).text()).isEqualTo("It is lazy, score=1");
        assertThat(world.lastWhisper("ann")).contains("Question %d is handed in".formatted(number + 1));
        write("more", "Skip the header, and then next");
        assertThat(now().draft()).isEqualTo("Skip the header, and then next");
    }

    @Test
    void aChangeThatIsToldBeforeItsMessageIsFoundWhenThatComes() {
        begin();
        assertThat(world.changes("ann", "k1", "1", "Right, score=0.9")).isFalse();
        assertThat(now().draft()).isEmpty();
        assertThat(world.hears("ann", "k1", "A guess, score=0.1")).isTrue();
        assertThat(now().draft()).isEqualTo("Right, score=0.9");
    }

    private void changes(String key, String revision, String text) {
        boolean unused = world.changes("ann", key, revision, text);
        world.beat();
    }

    @Test
    void aMockInterviewComesFirstAndTheTwoAreNotBegunTogether() {
        begin();
        assertThat(world.type("ann", "mock alone pair")).contains("You sit at an assessment");

        var sessions = world.bean(MockSessions.class);
        sessions.insert(MockSession.alone("s1", group.id(), "pair", ann, world.clock.instant()));
        world.beat();
        world.press("ann", "mock-here", "s1");
        world.beat();
        write("k1", "I would ask first.");
        assertThat(now().draft()).isEmpty();
        world.press("ann", "mock-end-now", "s1;0");
        write("k2", "Now for you");
        assertThat(now().draft()).isEqualTo("Now for you");

        world.memberId("ben");
        world.bean(Members.class).join(group.id(), world.memberId("ben"), world.clock.instant());
        sessions.insert(MockSession.alone("s2", group.id(), "pair", world.memberId("ben"), world.clock.instant()));
        assertThat(world.type("ben", "mock assess")).contains("begins within the hour");
    }

    @Test
    void twoPressesTwoProcessesAndTwoCommandsBeginOneAndSayEachWordOnce() {
        assertThat(world.type("ann", "mock assess")).contains("Twelve questions", "Begin");
        assertThat(world.type("ann", "mock assess")).contains("Twelve questions");
        List<CompletableFuture<String>> presses = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> world.press("ann", "mock-assess-begin", group.id())))
                .toList();
        presses.forEach(CompletableFuture::join);
        AssessmentTurn turn = world.bean(AssessmentTurn.class);
        Stream.generate(() -> CompletableFuture.runAsync(() -> turn.run(id())))
                .limit(4)
                .toList()
                .forEach(CompletableFuture::join);
        world.beat();
        assertThat(told("Question 1 of 12")).isEqualTo(1);

        List<CompletableFuture<String>> sent = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> send(0, "Right, score=1")))
                .toList();
        sent.forEach(CompletableFuture::join);
        world.beat();
        assertThat(now().current()).isEqualTo(1);
        assertThat(world.type("ann", "mock assess")).contains("Question 2 of 12");
    }

    @Test
    void whoDiesBetweenSendingAndNotingLooksForWhatWasSent() {
        world.press("ann", "mock-assess-begin", group.id());
        Crashes crashes = world.bean(Crashes.class);
        crashes.after(2);
        world.beat();
        world.runFor(Duration.ofMinutes(2));
        List<String> marks = world.chat.privately("ann").stream()
                .map(MemoryPlatform.Said::mark)
                .toList();
        assertThat(marks).containsExactly("assessment:" + id() + ":q0");
        answer(0, "Right, score=1");
        assertThat(told("Question 2 of 12")).isEqualTo(1);
    }

    @Test
    void timeInWhichThePlatformIsAwayIsGivenBack() {
        begin();
        world.chat.trouble("dm-ann", MemoryPlatform.Trouble.UNREACHABLE);
        send(0, "Right, score=1");
        world.runFor(Duration.ofMinutes(10));
        world.chat.trouble("dm-ann", null);
        world.runFor(Duration.ofSeconds(30));
        assertThat(told("Question 2 of 12")).isEqualTo(1);
        assertThat(world.lastWhisper("ann")).contains("Question 2 of 12", "60 minutes left");
        assertThat(now().left(world.clock.instant())).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void anHourDoesNotEndWhileItsQuestionCouldNotBeAskedButADayDoes() {
        begin();
        world.chat.trouble("dm-ann", MemoryPlatform.Trouble.UNREACHABLE);
        send(0, "Right, score=1");
        world.runFor(Duration.ofMinutes(62));
        assertThat(now().takes(1, world.clock.instant())).isTrue();
        world.clock.move(Duration.ofHours(24));
        world.chat.trouble("dm-ann", null);
        world.beat();
        assertThat(world.whispers("ann")).contains("over 1 of 12 questions");
    }

    @Test
    void gradersThatAreAwayAreWaitedForAndUnsureGradesAreCalledSo() {
        begin();
        answer(0, "unsure, score=0.6");
        answer(1, "break the grader");
        answer(2, "Right, score=1");
        world.grader().away().set(true);
        world.runFor(Duration.ofMinutes(70));
        assertThat(world.lastWhisper("ann")).contains("no more answers are taken");
        world.grader().away().set(false);
        world.runFor(Duration.ofMinutes(1));
        assertThat(world.lastWhisper("ann")).contains("Your assessment of", "I am not sure", "could not be graded");
    }

    @Test
    void whatNoGraderCameForIsLeftOutInTheEnd() {
        begin();
        answer(0, "Right, score=1");
        world.grader().away().set(true);
        world.runFor(Duration.ofMinutes(80));
        assertThat(told("Your assessment of")).isZero();
        world.runFor(Duration.ofMinutes(12));
        assertThat(world.lastWhisper("ann")).contains("There is no result", "1 could not be graded and is left out");
    }

    @Test
    void aGradeIsNotTakenBackByAProcessThatFoundNoGrader() {
        Instant then = world.clock.instant();
        Assessment one = Assessment.begin(
                ann, group.id(), YearMonth.of(2026, 2), List.of(new Assessment.Asked("old", "spark")), then);
        one.handIn(0, "x", then);
        assertThat(one.grade(0, AssessedAnswer.Outcome.CERTAIN, 0.4)).isTrue();
        assertThat(one.grade(0, AssessedAnswer.Outcome.UNGRADED, 0)).isFalse();
        assertThat(Scorecard.of(one).mean()).hasValue(0.4);
    }

    @Test
    void aQuestionThatIsThereNoMoreIsLeftOutAndNotPassed() {
        Instant then = world.clock.instant();
        Assessment one = Assessment.begin(
                ann, group.id(), YearMonth.of(2026, 2), List.of(new Assessment.Asked("gone", "spark")), then);
        assertThat(one.leaveOut(0, then)).isTrue();
        assertThat(Scorecard.of(one).counts().ungraded()).isEqualTo(1);
        assertThat(Scorecard.of(one).counts().passed()).isZero();
    }

    @Test
    void whatIsWrittenWhileNextIsPressedIsCalledWhatItBecame() {
        begin();
        for (int number = 0; number < 11; number++) {
            String key = "k" + number;
            String next = id() + ";" + number;
            CompletableFuture<Boolean> written = CompletableFuture.supplyAsync(() -> hears(key, "Words " + key + "."));
            String said = world.press("ann", "mock-assess-next", next);
            boolean heard = written.join();
            assertThat(heard).isTrue();
            if (now().current() == number) {
                assertThat(now().draft()).as("refused as no answer, and kept").contains("Words " + key + ".");
                return;
            }
            AssessedAnswer answer = now().answers().get(number);
            assertThat(said.startsWith("Passed."))
                    .as(said)
                    .isEqualTo(answer.outcome() == AssessedAnswer.Outcome.PASSED);
            assertThat(answer.text() + now().draft()).contains("Words " + key + ".");
        }
    }

    @Test
    void whatWasTakenWhileTheHourEndsIsHandedIn() {
        begin();
        Assessments all = world.bean(Assessments.class);
        Instant end = now().endsAt;
        CompletableFuture<Boolean> heard = CompletableFuture.supplyAsync(() -> all.change(
                        id(), one -> new Drafting(one).hear("k", "In time", end.minusSeconds(1), end.minusSeconds(1)))
                .isPresent());
        CompletableFuture<Void> ended = CompletableFuture.runAsync(
                () -> all.change(id(), one -> new AssessmentHold(one).take(end.plusSeconds(1))));
        ended.join();
        boolean taken = heard.join();
        assertThat(now().answers()).hasSize(taken ? 1 : 0).allMatch(answer -> "In time".equals(answer.text()));
        assertThat(now().draft()).isEmpty();
    }

    @Test
    void theResultIsHeldAgainstTheOneBefore() {
        Instant then = world.clock.instant().minus(Duration.ofDays(30));
        Assessment before = Assessment.begin(
                ann, group.id(), YearMonth.of(2026, 2), List.of(new Assessment.Asked("old", "spark")), then);
        before.handIn(0, "x", then);
        before.grade(0, AssessedAnswer.Outcome.CERTAIN, 0.4);
        before.say(new AssessmentWord(AssessmentWord.Kind.RESULT, 0, "result"), then);
        world.bean(Assessments.class).insert(before);

        begin();
        answerAll();
        assertThat(world.lastWhisper("ann"))
                .contains("In February 2026 it was 40 %", "your best so far", "February 2026", "40 %");
    }

    @Test
    void aModelAnswerIsShownAfterwardsButNotWhileItsQuestionIsAskedInAGroup() {
        begin();
        String first = questions().get(0);
        assertThat(world.press("ann", "mock-assess-look", id() + ";0")).contains("no such answer");
        answer(0, "A guess, score=0");
        world.runFor(Duration.ofMinutes(61));
        assertThat(world.press("ann", "mock-assess-look", id() + ";0"))
                .contains("Model answer of " + first, "A guess, score=0");
        assertThat(world.press("ben", "mock-assess-look", id() + ";0")).contains("no such answer");
        world.groupIn("second", "just-" + first, World.daily("10:00"));
        world.runFor(Duration.ofHours(2));
        assertThat(world.press("ann", "mock-assess-look", id() + ";0"))
                .contains("asked in a group now")
                .doesNotContain("Model answer");
    }

    @Test
    void itIsOfferedOnceAMonthToWhoeverWantsIt() {
        begin();
        world.type(World.ADMIN, "pause");
        world.runTo(Instant.parse("2026-03-31T12:00:00Z"));
        assertThat(told("Where do you stand this month?")).isZero();
        world.runTo(Instant.parse("2026-04-20T12:00:00Z"));
        assertThat(told("Where do you stand this month?")).isEqualTo(1);
        world.press("ann", "mock-assess-quiet", "");
        world.runTo(Instant.parse("2026-06-20T12:00:00Z"));
        assertThat(told("Where do you stand this month?")).isEqualTo(1);
        assertThat(world.type("ann", "mock assess monthly")).contains("once a month");
        world.runTo(Instant.parse("2026-07-20T12:00:00Z"));
        assertThat(told("Where do you stand this month?")).isEqualTo(2);
        assertThat(world.type("ann", "mock assess never")).contains("not offer it any more");
    }

    @Test
    void anOfferThatWasMadeButNotNotedIsNotMadeTwice() {
        Instant due = world.clock.instant();
        AssessmentOffers offers = world.bean(AssessmentOffers.class);
        offers.wish(ann, group.id(), due);
        world.beat();
        assertThat(told("Where do you stand this month?")).isEqualTo(1);
        AssessmentHabit planned = world.mongo.findAll(AssessmentHabit.class).get(0);
        Instant next = planned.nextFireAt();
        offers.plan(ann, /* due= */ next, /* next= */ due);
        offers.take(world.mongo.findAll(AssessmentHabit.class).get(0), due);
        world.runFor(Duration.ofMinutes(5));
        assertThat(told("Where do you stand this month?")).isEqualTo(1);
        assertThat(world.mongo.findAll(AssessmentHabit.class).get(0).nextFireAt())
                .as("noted as made")
                .isEqualTo(planned.nextFireAt());
    }

    @Test
    void whoWasForgottenBeforeTheResultIsOfferedNothing() {
        Assessment gone = Assessment.begin("gone", group.id(), YearMonth.of(2026, 3), List.of(), Instant.EPOCH);
        world.bean(AssessmentOffers.class).begin(gone);
        assertThat(world.mongo.findAll(AssessmentHabit.class)).isEmpty();
    }

    @Test
    void itIsItsMembersAloneToTakeAlongAndGoesWithThem() {
        begin();
        answer(0, "My secret answer, score=1");
        assertThat(world.type("ann", "export mine"))
                .contains("My secret answer")
                .doesNotContain("\"" + questions().get(5) + "\"");
        assertThat(world.type("admin", "export all")).doesNotContain("My secret answer");
        world.press("ann", "forget-me", "yes");
        world.runFor(Duration.ofMinutes(61));
        assertThat(world.mongo.findAll(Assessment.class)).isEmpty();
        assertThat(world.mongo.findAll(AssessmentHabit.class)).isEmpty();
    }

    @Test
    void whoTakesPartInTwoGroupsGetsNothingThatIsAheadInEither() {
        StudyGroup other = world.groupIn("second", "just-day1", World.daily("23:00"));
        world.bean(Members.class).join(other.id(), ann, world.clock.instant());
        begin();
        assertThat(questions()).doesNotContain("day1", "pick", "print");
        assertThat(((Reply.Private) world.typedIn("second", "ann", "mock assess"))
                        .message()
                        .toString())
                .contains("Question 1 of");
    }

    @Test
    void whoTakesNoPartBeginsNone() {
        assertThat(world.type("eve", "mock assess")).contains("Take part in the group first");
        assertThat(world.press("eve", "mock-assess-begin", group.id())).contains("nothing was begun");
    }

    // ---

    private void begin() {
        assertThat(world.press("ann", "mock-assess-begin", group.id())).contains("The hour begins now");
        world.beat();
    }

    private void answerAll() {
        for (int number = 0; number < questions().size(); number++) {
            answer(number, "Right, score=1");
        }
    }

    private void answer(int number, String text) {
        send(number, text);
        world.beat();
    }

    private String send(int number, String text) {
        return world.press("ann", "mock-assess-send", id() + ";" + number, Map.of("text", text));
    }

    private boolean write(String key, String text) {
        boolean taken = hears(key, text);
        world.beat();
        return taken;
    }

    private boolean hears(String key, String text) {
        return world.beans(DirectListener.class).stream()
                .anyMatch(one -> one.heard(key, MemoryPlatform.member("ann"), text, world.clock.instant()));
    }

    private String id() {
        return Assessment.id(ann, YearMonth.of(2026, 3));
    }

    private Assessment now() {
        return world.bean(Assessments.class).find(id()).orElseThrow();
    }

    private List<String> questions() {
        return now().paper().stream().map(Assessment.Asked::question).toList();
    }

    private long told(String words) {
        return world.chat.privately("ann").stream()
                .filter(said -> said.text().contains(words))
                .count();
    }
}
