package dev.whetstone.mock.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.inbound.DirectListener;
import dev.whetstone.mock.session.MockSession.State;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SessionTests {

    @Test
    void itStartsAtItsHourWhenBothAreHere() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        pair.world.runFor(Duration.ofMinutes(59));
        assertThat(pair.world.whispers("ann")).isEmpty();

        pair.world.runFor(Duration.ofMinutes(1));
        assertThat(pair.world.lastWhisper("ann"))
                .contains("starts now", "A pair's hour", "with Ben as interviewer", "you begin as candidate");
        assertThat(pair.world.press("ann", "mock-here", PlayedPair.ID)).contains("as soon as the other one is here");
        pair.world.runFor(Duration.ofMinutes(3));
        assertThat(pair.world.press("ben", "mock-here", PlayedPair.ID)).contains("The clock runs");
        pair.world.beat();

        assertThat(pair.now().state()).isEqualTo(State.RUNNING);
        assertThat(pair.world.lastWhisper("ann")).contains("Part 1 of 4: Title 1", "Task 1.", "you are the candidate");
        assertThat(pair.world.lastWhisper("ben"))
                .contains("Task 1.", "Script 1.", "Expected 1a.", "Follow-up 1?", "Help 1.");
    }

    @Test
    void timeLeftIsSaidOnceAtHalfAtFiveMinutesAndAtTheEnd() {
        PlayedPair pair = PlayedPair.running("pair");
        Instant began = pair.now().course().orElseThrow().since();
        pair.forget();

        pair.world.runTo(began.plus(Duration.ofMinutes(22)));

        for (String user : List.of("ann", "ben")) {
            assertThat(pair.world.chat.privately(user).stream()
                            .map(MemoryPlatform.Said::text)
                            .filter(text -> !text.startsWith("Part")))
                    .as(user)
                    .containsExactly(
                            "Half of the time for “Title 1” has gone: 5 minutes left.",
                            "Time is up for “Title 1”.",
                            "Half of the time for “Title 2” has gone: 6 minutes left.",
                            "5 minutes left for “Title 2”.",
                            "Time is up for “Title 2”.");
        }
        assertThat(pair.part()).isEqualTo(2);
    }

    @Test
    void theCandidateSeesNothingOfTheScriptAndTheRolesChangeHalfWay() {
        PlayedPair pair = PlayedPair.running("pair");

        pair.world.runFor(Duration.ofMinutes(41));

        assertThat(pair.world.whispers("ann"))
                .doesNotContain("Script 1", "Expected 1", "Script 2", "Expected 2", "Help 2");
        assertThat(pair.world.whispers("ann")).contains("Script 3", "Expected 3a", "Script 4", "roles change");
        assertThat(pair.world.whispers("ben"))
                .doesNotContain("Script 3", "Expected 3", "Script 4", "Help 4", "Follow-up 4");
        assertThat(pair.now().state()).isEqualTo(State.FEEDBACK);
        assertThat(pair.now().hasChangedRoles()).isTrue();
    }

    @Test
    void theCandidateGetsNothingByButtonsNorDoesAStranger() {
        PlayedPair pair = PlayedPair.running("pair");
        for (String action :
                List.of("mock-next", "mock-more", "mock-pause", "mock-swap", "mock-end", "mock-end-now", "mock-tick")) {
            assertThat(pair.world.press("ann", action, PlayedPair.ID + ";0|0")).doesNotContain("Expected", "Script");
            assertThat(pair.world.press("eve", action, PlayedPair.ID + ";0|0")).contains("none of your sessions");
        }
        pair.world.memberId("eve");
        assertThat(pair.world.press("eve", "mock-here", PlayedPair.ID)).contains("none of your sessions");

        assertThat(pair.part()).isZero();
        assertThat(pair.now().state()).isEqualTo(State.RUNNING);
        assertThat(pair.now().ticks()).isEmpty();
        assertThat(pair.world.press("ann", "mock-next", PlayedPair.ID + ";0")).contains("The interviewer leads");
    }

    @Test
    void nothingOfTheScriptStandsInAnyChannelOrExport() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.press("ben", "mock-tick", PlayedPair.ID + ";0;1");

        assertThat(pair.world.chat.posts(World.CHANNEL))
                .noneMatch(said -> said.text().matches("(?s).*(Script|Expected|ann|mock).*"));
        assertThat(pair.world.type("ann", "export")).doesNotContain("Expected", "Script", "tick", pair.ben);
    }

    @Test
    void theInterviewerMovesTheClock() {
        PlayedPair pair = PlayedPair.running("pair");
        assertThat(pair.world.press("ben", "mock-tick", PlayedPair.ID + ";0;1"))
                .contains("Ticked in this part: point 2.");
        assertThat(pair.now().ticks()).containsExactly(new MockSession.Tick(pair.ann, 0, 1));
        assertThat(pair.world.press("ben", "mock-tick", PlayedPair.ID + ";0;1")).contains("Nothing is ticked");

        pair.world.press("ben", "mock-more", PlayedPair.ID + ";0");
        pair.world.beat();
        assertThat(pair.world.lastWhisper("ann")).isEqualTo("Five minutes more for “Title 1”: 15 minutes left.");

        pair.world.runFor(Duration.ofMinutes(2));
        assertThat(pair.world.press("ben", "mock-pause", PlayedPair.ID + ";0"))
                .contains("The clock stands; press again and it goes on.");
        pair.world.runFor(Duration.ofMinutes(30));
        assertThat(pair.world.lastWhisper("ann")).isEqualTo("The clock stands; 13 minutes left for “Title 1”.");
        assertThat(pair.world.press("ben", "mock-pause", PlayedPair.ID + ";0"))
                .contains("The clock goes on; press again and it stands.");
        pair.world.beat();
        assertThat(pair.world.lastWhisper("ann")).isEqualTo("The clock goes on: 13 minutes left for “Title 1”.");

        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        pair.world.beat();
        assertThat(pair.world.lastWhisper("ann")).contains("Part 2 of 4");
        assertThat(pair.world.press("ben", "mock-next", PlayedPair.ID + ";0"))
                .contains("belongs to a part that is over");
        assertThat(pair.part()).isEqualTo(1);
    }

    @Test
    void rolesThatAreSwappedChangeWithTheNextPartBecauseThisOnesScriptWasSeen() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.press("ben", "mock-swap", PlayedPair.ID + ";0");
        pair.world.beat();
        assertThat(pair.world.whispers("ann")).doesNotContain("Expected 1").contains("change roles with the next part");

        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        pair.world.beat();

        assertThat(pair.world.lastWhisper("ann")).contains("Script 2.");
        assertThat(pair.world.lastWhisper("ben")).contains("Task 2.").doesNotContain("Script 2.", "Expected 2a");
        pair.world.runFor(Duration.ofMinutes(13));
        assertThat(pair.world.lastWhisper("ben")).contains("Task 3.").doesNotContain("Script 3.");
    }

    @Test
    void whatOneWritesGoesToTheOtherOnceAndCodeIsGradedForTheInterviewerAlone() {
        PlayedPair pair = PlayedPair.running("pair");
        assertThat(pair.write("ann", "k1", "May I ask first?")).isTrue();
        assertThat(pair.write("ann", "k1", "May I ask first?")).isTrue();
        assertThat(pair.heard("ben", "May I ask first?")).isEqualTo(1);
        pair.write("ann", "k2", "```python\nprint(1)\n```");
        assertThat(pair.world.lastWhisper("ben")).contains("I did not run that");

        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        pair.write("ann", "k3", "```python\nprint(1)\n```");

        assertThat(pair.world.lastWhisper("ben")).contains("For your eyes only, what I would tell the candidate");
        assertThat(pair.world.whispers("ann")).doesNotContain("what I would tell the candidate");
        assertThat(pair.now().results()).hasSize(1);
        assertThat(pair.write("eve", "k4", "hello")).isFalse();
    }

    @Test
    void ofPressesForTheSamePartAtOnceOneCounts() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.clock.move(Duration.ofMinutes(10));

        Stream.of(
                        CompletableFuture.runAsync(() -> pair.world.press("ben", "mock-next", PlayedPair.ID + ";0")),
                        CompletableFuture.runAsync(() -> pair.world.press("ann", "mock-next", PlayedPair.ID + ";0")),
                        CompletableFuture.runAsync(() -> pair.world.press("ben", "mock-next", PlayedPair.ID + ";0")),
                        CompletableFuture.runAsync(
                                () -> pair.world.bean(SessionTurn.class).run(PlayedPair.ID)))
                .toList()
                .forEach(CompletableFuture::join);
        pair.world.beat();

        assertThat(pair.part()).isEqualTo(1);
        assertThat(pair.heard("ann", "Part 2 of 4")).isEqualTo(1);
        assertThat(pair.heard("ben", "Part 2 of 4")).isEqualTo(1);
    }

    @Test
    void aProcessThatLostTheSessionSaysNothingMore() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.forget();
        pair.world.clock.move(Duration.ofMinutes(5));
        MockSession taken = pair.sessions()
                .change(PlayedPair.ID, session -> {
                    Instant now = pair.world.clock.instant();
                    return new Outbox(session).take(now) && new SessionClock(session).clock(now);
                })
                .orElseThrow()
                .session();
        pair.world.beat();
        assertThat(pair.world.whispers("ann")).as("another process has it").isEmpty();

        pair.world.clock.move(Outbox.HELD.plusSeconds(1));
        pair.world.beat();
        boolean proven = pair.sessions()
                .change(
                        PlayedPair.ID,
                        session -> new Outbox(session)
                                .prove(taken.claims, taken.cues().get(0).number(), pair.world.clock.instant()))
                .orElseThrow()
                .done();

        assertThat(proven).isFalse();
        assertThat(pair.heard("ann", "Half of the time")).isEqualTo(1);
    }

    @Test
    void aPlatformThatIsAwayHoldsNobodyElseUpAndIsToldLater() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.forget();
        pair.world.chat.trouble("dm-ann", MemoryPlatform.Trouble.UNREACHABLE);
        pair.world.clock.move(Duration.ofMinutes(5));
        pair.world.beat();
        pair.world.chat.trouble("dm-ann", null);
        pair.world.runFor(Duration.ofMinutes(1));

        assertThat(pair.heard("ann", "Half of the time")).isEqualTo(1);
        assertThat(pair.heard("ben", "Half of the time")).isEqualTo(1);
    }

    @Test
    void afterAnOutageOnlyWhatIsTrueIsSaid() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.runFor(Duration.ofMinutes(10));
        pair.forget();
        pair.world.clock.move(Duration.ofMinutes(8));
        pair.world.beat();

        assertThat(pair.world.whispers("ann")).isEqualTo("4 minutes left for “Title 2”.");
    }

    @Test
    void whoeverWaitsForTenMinutesGetsASessionWithTheBot() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        pair.world.runFor(Duration.ofHours(1));
        pair.world.press("ann", "mock-here", PlayedPair.ID);
        assertThat(pair.world.press("ann", "mock-nobody", PlayedPair.ID)).contains("nothing was changed");
        pair.world.runFor(Duration.ofMinutes(10));
        assertThat(pair.world.lastWhisper("ann")).contains("still alone here");

        assertThat(pair.world.press("ann", "mock-nobody", PlayedPair.ID)).contains("Thank you for waiting");
        pair.world.beat();

        assertThat(pair.now().state()).isEqualTo(State.MISSED);
        assertThat(pair.now().here()).containsExactly(pair.ann);
        assertThat(pair.world.lastWhisper("ann")).contains("starts now", "I ask, and you answer here");
        assertThat(pair.heard("ben", "Ten minutes")).isZero();
        assertThat(pair.world.chat.posts(World.CHANNEL))
                .noneMatch(said -> said.text().matches("(?s).*(Script|Expected|ann|mock).*"));
    }

    @Test
    void whereNobodyComesItIsOverAfterHalfAnHour() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        pair.world.runFor(Duration.ofMinutes(95));

        assertThat(pair.now().state()).isEqualTo(State.MISSED);
        assertThat(pair.now().here()).isEmpty();
        assertThat(pair.heard("ann", "did not take place")).isEqualTo(1);
        assertThat(pair.heard("ben", "did not take place")).isEqualTo(1);
        assertThat(pair.world.press("ann", "mock-here", PlayedPair.ID)).contains("is over");
    }

    @Test
    void whoeverWaitsForHalfAnHourIsToldThatItIsOffAndWhatElseThereIs() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        pair.world.runFor(Duration.ofHours(1));
        pair.world.press("ann", "mock-here", PlayedPair.ID);
        pair.world.runFor(Duration.ofMinutes(35));

        assertThat(pair.now().state()).isEqualTo(State.MISSED);
        assertThat(pair.world.lastWhisper("ann")).contains("Half an hour has gone", "is off", "Go on with the bot");
        assertThat(pair.heard("ben", "did not take place")).isEqualTo(1);
        assertThat(pair.world.press("ann", "mock-nobody", PlayedPair.ID)).contains("I play the interviewer");
    }

    @Test
    void whatIsChangedIsPassedOnAsItReadsNowOnceAndNothingOlderIs() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.write("ann", "k1", "I would use rank");
        changes(pair, "k0", "1", "My diary of last week");
        changes(pair, "k1", "1", "I would use dense_rank");
        changes(pair, "k1", "1", "I would use dense_rank");

        assertThat(pair.heard("ben", "Ann, changed:")).isEqualTo(1);
        assertThat(pair.heard("ben", "dense_rank")).isEqualTo(1);
        assertThat(pair.heard("ben", "diary")).isZero();
    }

    @Test
    void whatIsChangedOrDeletedBeforeItIsHeardIsPassedOnAsItStandsNow() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.clock.move(Duration.ofSeconds(5));
        assertThat(pair.world.changes("ann", "k1", "1", "I would use dense_rank"))
                .as("nobody's before its message is heard")
                .isFalse();
        assertThat(pair.world.hearsLate("ann", "k1", "I would use rank", Duration.ofSeconds(3)))
                .isTrue();
        pair.world.beat();
        assertThat(pair.heard("ben", "I would use dense_rank")).isEqualTo(1);
        assertThat(pair.heard("ben", "I would use rank")).isZero();
        changes(pair, "k1", "1", "I would use dense_rank");
        assertThat(pair.heard("ben", "I would use dense_rank")).as("told again").isEqualTo(1);
        changes(pair, "k1", "2", "I would use row_number");
        assertThat(pair.heard("ben", "I would use row_number")).isEqualTo(1);

        assertThat(pair.world.takesBack("ann", "k2")).isFalse();
        pair.write("ann", "k2", "I take it all back");
        assertThat(pair.heard("ben", "I take it all back")).isZero();
    }

    private static void changes(PlayedPair pair, String key, String revision, String text) {
        pair.world
                .beans(DirectListener.class)
                .forEach(one ->
                        one.changed(key, revision, MemoryPlatform.member("ann"), text, pair.world.clock.instant()));
        pair.world.beat();
    }

    @Test
    void whatIsTakenBackIsToldAndWhatIsChangedIsGradedInItsPlace() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        pair.write("ann", "k1", "```python\nprint(1)\n```");
        assertThat(pair.now().results()).hasSize(1);
        changes(pair, "k1", "1", "```python\nprint(2)\n```");
        assertThat(pair.now().results()).hasSize(1);

        assertThat(pair.world.takesBack("ann", "k1")).isTrue();
        assertThat(pair.world.takesBack("ann", "k1")).isFalse();
        pair.world.beat();
        assertThat(pair.now().results()).isEmpty();
        assertThat(pair.world.lastWhisper("ben")).isEqualTo("Ann took back a message.");
        assertThat(pair.world.whispers("ann")).doesNotContain("took back");
    }

    @Test
    void endAsksFirstAndSaysWhatWouldBeLost() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.runFor(Duration.ofMinutes(2));
        assertThat(pair.world.press("ben", "mock-end", PlayedPair.ID + ";0"))
                .contains(
                        "Really end it? You are in part 1 of 4, with 8 minutes left.",
                        "3 more parts would not be played, and roles would not change any more.",
                        "worth no points",
                        "Go on",
                        "End it now");
        assertThat(pair.world.press("ben", "mock-end", PlayedPair.ID + ";0")).contains("Really end it?");
        assertThat(pair.now().state()).isEqualTo(State.RUNNING);
        assertThat(pair.world.press("ben", "mock-go-on", PlayedPair.ID + ";0")).contains("the session goes on");
        assertThat(pair.world.press("eve", "mock-go-on", PlayedPair.ID + ";0")).doesNotContain("goes on");

        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        assertThat(pair.world.press("ben", "mock-end-now", PlayedPair.ID + ";0"))
                .as("asked about a part that is over")
                .contains("belongs to a part that is over");
        assertThat(pair.world.press("ben", "mock-end", PlayedPair.ID + ";0"))
                .contains("belongs to a part that is over");
        assertThat(pair.world.press("ann", "mock-end", PlayedPair.ID + ";1")).contains("The interviewer leads");
        assertThat(pair.now().state()).isEqualTo(State.RUNNING);

        pair.world.press("ben", "mock-next", PlayedPair.ID + ";1");
        pair.world.press("ann", "mock-next", PlayedPair.ID + ";2");
        assertThat(pair.world.press("ann", "mock-end", PlayedPair.ID + ";3"))
                .contains("You are in part 4 of 4")
                .doesNotContain("more part", "no points");
        assertThat(pair.world.press("ann", "mock-end-now", PlayedPair.ID + ";3"))
                .contains("Ended.");
        assertThat(pair.now().state()).isEqualTo(State.FEEDBACK);
        for (String action : List.of("mock-end", "mock-next")) {
            assertThat(pair.world.press("ben", action, PlayedPair.ID + ";0"))
                    .as(action)
                    .contains("This session is not running");
        }
        assertThat(pair.world.press("ann", "mock-end", PlayedPair.ID + ";3")).contains("is not running");
    }

    @Test
    void whoIsForgottenInMidSessionLeavesNothingThatNamesThem() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.press("ben", "mock-tick", PlayedPair.ID + ";0;1");
        pair.write("ben", "k1", "Words of Ben");
        pair.sessions()
                .change(
                        PlayedPair.ID,
                        session -> new Hearing(session)
                                .hear(pair.ben, "k9", "Late words of Ben", Instant.EPOCH, Instant.EPOCH));

        pair.world.press("ben", "forget-me", "yes");
        pair.world.beat();

        assertThat(pair.now().state()).isEqualTo(State.DONE);
        assertThat(pair.world.lastWhisper("ann")).contains("no longer here");
        assertThat(pair.now().ticks()).containsExactly(new MockSession.Tick(pair.ann, 0, 1));
        assertThat(String.valueOf(pair.world.mongo.findAll(org.bson.Document.class, "mock_sessions")))
                .doesNotContain(pair.ben, "Late words");

        pair.world.press("ann", "forget-me", "yes");
        assertThat(pair.sessions().find(PlayedPair.ID)).isEmpty();
    }

    @Test
    void whoOnlyWatchesLeavesAndTheTwoPlayOn() {
        PlayedPair pair = PlayedPair.running("pair");
        String eve = watchedBy(pair, "eve");
        pair.world.press("eve", "forget-me", "yes");
        pair.world.beat();
        assertThat(pair.now().state()).isEqualTo(State.RUNNING);
        assertThat(pair.now().seatOf(eve)).isEmpty();
        assertThat(pair.heard("ann", "no longer here")).isZero();

        String fay = watchedBy(pair, "fay");
        pair.world.press("ben", "mock-end-now", PlayedPair.ID + ";0");
        for (String member : List.of(pair.ann, pair.ben)) {
            pair.sessions().sendFeedback(PlayedPair.ID, member, pair.world.clock.instant());
        }
        assertThat(pair.now().state()).isEqualTo(State.FEEDBACK);
        pair.world.press("fay", "forget-me", "yes");
        assertThat(pair.now().state()).as("nobody is missing").isEqualTo(State.DONE);
        assertThat(pair.now().seatOf(fay)).isEmpty();
    }

    private static String watchedBy(PlayedPair pair, String user) {
        String member = pair.world.memberId(user);
        pair.sessions()
                .change(PlayedPair.ID, session -> session.seats.addAll(List.of(new Seat(member, Seat.Role.OBSERVER))));
        return member;
    }

    @Test
    void whoIsForgottenAfterwardsIsNotWaitedFor() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.press("ben", "mock-end-now", PlayedPair.ID + ";0");
        pair.world.beat();
        pair.world.press("ben", "forget-me", "yes");
        pair.world.beat();
        assertThat(pair.world.lastWhisper("ann")).contains("you get no feedback from them");
        assertThat(pair.now().state()).isEqualTo(State.DONE);
    }

    @Test
    void aPartnerWhoLeftTheServerEndsIt() {
        PlayedPair pair = PlayedPair.running("pair");
        pair.world.bean(SessionData.class).onLeft(MemoryPlatform.member("ben"), null);
        pair.world.beat();

        assertThat(pair.now().state()).isEqualTo(State.DONE);
        assertThat(pair.world.lastWhisper("ann")).contains("no longer here");
    }

    @Test
    void theTimingsOfAllScenariosAreKept() {
        for (Scenario scenario : scenarios()) {
            PlayedPair pair = PlayedPair.running(scenario.id());
            Instant began = pair.now().course().orElseThrow().since();
            List<Integer> ends = new ArrayList<>();
            int sum = 0;
            for (ScenarioPart part : scenario.parts()) {
                sum += part.minutes();
                ends.add(sum);
            }
            pair.world.runTo(began.plus(Duration.ofMinutes(scenario.minutes())));

            assertThat(pair.now().state()).as(scenario.id()).isEqualTo(State.FEEDBACK);
            for (String user : List.of("ann", "ben")) {
                assertThat(pair.world.chat.privately(user).stream()
                                .filter(said -> said.text().startsWith("Time is up"))
                                .map(said ->
                                        (int) Duration.between(began, said.at()).toMinutes()))
                        .as(scenario.id())
                        .containsExactlyElementsOf(ends);
                assertThat(pair.heard(user, "Half of the time"))
                        .isEqualTo(scenario.parts().size());
                assertThat(pair.world.chat.privately(user).stream().map(MemoryPlatform.Said::mark))
                        .doesNotHaveDuplicates();
            }
        }
    }

    private static List<Scenario> scenarios() {
        List<Scenario> all = World.begin().bean(Scenarios.class).all();
        assertThat(all).hasSizeGreaterThan(10);
        return all;
    }
}
