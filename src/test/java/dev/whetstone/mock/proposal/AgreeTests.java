package dev.whetstone.mock.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Choice;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSessions;
import dev.whetstone.mock.session.Play;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.testing.Crashes;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.OptimisticLockingFailureException;

class AgreeTests {

    private final World world = World.begin();
    private final StudyGroup group = world.group("ten", World.daily());
    private final MockSessions sessions = world.bean(MockSessions.class);
    private final Instant start = world.clock.instant().plus(Duration.ofDays(2));

    private Seat seat(String user, Seat.Role role) {
        return new Seat(world.memberId(user), role);
    }

    /** A proposal to two members that ann has said yes to, as far as she is one of them. */
    private String proposed(String id, Instant start, Seat... seats) {
        MockSession session = MockSession.propose(
                id, group.id(), "sql-live", List.of(seats), start, start.minus(Duration.ofHours(1)));
        boolean unused = new Agreement(session).confirm(world.memberId("ann"));
        assertThat(sessions.insert(session)).isTrue();
        return id;
    }

    private String proposed(String id, String other, Instant start) {
        return proposed(id, start, seat("ann", Seat.Role.INTERVIEWER), seat(other, Seat.Role.CANDIDATE));
    }

    private MockSession.State state(String id) {
        return sessions.find(id).orElseThrow().state();
    }

    @Test
    void ofTwoThatWouldBeAgreedInTheSameMomentOneIs() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int i = 0; i < 30; i++) {
                Instant day = start.plus(Duration.ofDays(i));
                String first = proposed("first" + i, "ben", day);
                String second = proposed("second" + i, "cleo", day.plus(Duration.ofMinutes(15)));
                CyclicBarrier both = new CyclicBarrier(2);
                var ben = CompletableFuture.supplyAsync(() -> yes("ben", first, both), pool);
                var cleo = CompletableFuture.supplyAsync(() -> yes("cleo", second, both), pool);
                List<String> said = List.of(ben.get(1, TimeUnit.MINUTES), cleo.get(1, TimeUnit.MINUTES));
                assertThat(Stream.of(state(first), state(second)))
                        .containsExactlyInAnyOrder(MockSession.State.CONFIRMED, MockSession.State.PROPOSED);
                assertThat(said).filteredOn(one -> one.contains("It is on")).hasSize(1);
                assertThat(said)
                        .filteredOn(one -> one.contains("The other one has another mock interview at that time"))
                        .hasSize(1);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private String yes(String user, String session, CyclicBarrier both) {
        try {
            both.await(1, TimeUnit.MINUTES);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return world.press(user, "mock-yes", session);
    }

    @Test
    void theTimeOfOneThatIsOffIsFreeAgain() {
        String first = proposed("first", "ben", start);
        String second = proposed("second", "cleo", start);
        assertThat(world.press("ben", "mock-yes", first)).contains("It is on");
        assertThat(world.press("cleo", "mock-yes", second)).contains("nothing was changed");
        assertThat(world.press("ben", "mock-no", first)).contains("it is off");
        assertThat(world.press("cleo", "mock-yes", second)).contains("It is on");
    }

    @Test
    void onesThatFollowEachOtherAreNotInEachOthersWay() {
        String first = proposed("first", "ben", start);
        String second = proposed("second", "cleo", start.plus(Duration.ofHours(1)));
        assertThat(world.press("ben", "mock-yes", first)).contains("It is on");
        assertThat(world.press("cleo", "mock-yes", second)).contains("It is on");
    }

    @Test
    void whoWatchesSomethingElseByThenDoesNotKeepTheTwoFromPlaying() {
        String first = proposed("first", "ben", start);
        String second = proposed(
                "second",
                start,
                seat("dan", Seat.Role.INTERVIEWER),
                seat("cleo", Seat.Role.CANDIDATE),
                seat("ben", Seat.Role.OBSERVER));
        assertThat(world.press("ben", "mock-yes", first)).contains("It is on");
        assertThat(world.press("ben", "mock-yes", second)).contains("You have another mock interview at that time");
        assertThat(world.press("dan", "mock-yes", second)).contains("Noted");
        assertThat(world.press("cleo", "mock-yes", second)).contains("It is on");
        assertThat(sessions.find(second).orElseThrow().seatOf(world.memberId("ben")))
                .isEmpty();
    }

    @Test
    void whoIsForgottenTakesNobodysTime() {
        String first = proposed("first", "ben", start);
        assertThat(world.press("ben", "mock-yes", first)).contains("It is on");
        world.press("ben", "forget-me", "yes");
        String second = proposed("second", "cleo", start);
        assertThat(world.press("cleo", "mock-yes", second)).contains("It is on");
    }

    @Test
    void timesThatSomebodyHasNoRoomForAreNeitherOfferedNorTaken() {
        Instant other = start.plus(Duration.ofDays(1));
        String first = proposed("first", "ben", other);
        String second = proposed("second", "cleo", start);
        Proposal proposal = Proposal.of(
                second,
                group.id(),
                "sql-live",
                sessions.find(second).orElseThrow().seats(),
                List.of(start, other, other.plus(Duration.ofHours(2))),
                world.clock.instant());
        world.bean(Proposals.class).insert(proposal);
        assertThat(world.press("ben", "mock-yes", first)).contains("It is on");

        String offered = world.press("cleo", "mock-when", second);
        assertThat(offered).contains("10:00").doesNotContain("08:00");
        assertThat(world.press("ann", "mock-move", second + "@" + other.getEpochSecond()))
                .contains("You have another mock interview at that time");
        assertThat(world.press(
                        "cleo",
                        "mock-move",
                        second + "@" + other.plus(Duration.ofHours(2)).getEpochSecond()))
                .contains("10:00 (UTC)", "I ask the others");
    }

    @Test
    void whereOneWasMovedAwayItsTimeIsFree() {
        String first = proposed("first", "ben", start);
        assertThat(world.press("ben", "mock-yes", first)).contains("It is on");
        Instant later = start.plus(Duration.ofDays(3));
        assertThat(sessions.change(first, one -> new Agreement(one).move(world.memberId("ann"), later, later)))
                .isPresent();
        String second = proposed("second", "cleo", start);
        assertThat(world.press("cleo", "mock-yes", second)).contains("It is on");
        assertThat(world.press("ben", "mock-yes", first)).contains("It is on");
        assertThat(sessions.change(second, one -> new Agreement(one).move(world.memberId("ann"), later, later)))
                .isPresent();
        assertThat(world.press("cleo", "mock-yes", second)).contains("The other one has another mock interview");
    }

    private void offered(String id, Instant... times) {
        world.bean(Proposals.class)
                .insert(Proposal.of(
                        id,
                        group.id(),
                        "sql-live",
                        sessions.find(id).orElseThrow().seats(),
                        List.of(times),
                        world.clock.instant()));
    }

    @Test
    void whoWatchesDoesNotMoveTheTimeOfTheTwoWhoPlay() {
        Instant other = start.plus(Duration.ofDays(1));
        String watched = proposed(
                "watched",
                start,
                seat("ann", Seat.Role.INTERVIEWER),
                seat("cleo", Seat.Role.CANDIDATE),
                seat("ben", Seat.Role.OBSERVER));
        List.of("ann", "ben", "cleo").forEach(user -> world.type(user, "join"));
        offered(watched, start, other);
        world.runFor(Duration.ofHours(6));
        assertThat(buttons("cleo")).contains("Another time");
        assertThat(buttons("ben")).contains("Yes", "No").doesNotContain("Another time");
        assertThat(world.press("ben", "mock-when", watched)).contains("for the two who play");
        assertThat(world.press("ben", "mock-move", watched + "@" + other.getEpochSecond()))
                .contains("for the two who play", "nothing was changed");
        assertThat(sessions.change(watched, one -> new Agreement(one).move(world.memberId("ben"), other, other)))
                .hasValueSatisfying(changed -> assertThat(changed.done()).isFalse());
        assertThat(sessions.find(watched).orElseThrow().startsAt()).isEqualTo(start);
        assertThat(world.press("cleo", "mock-move", watched + "@" + other.getEpochSecond()))
                .contains("I ask the others");
    }

    private List<String> buttons(String user) {
        return world.chat.privately(user).stream()
                .flatMap(said -> said.content().blocks().stream())
                .flatMap(block -> block instanceof Block.Choices choices ? choices.choices().stream() : Stream.of())
                .map(Choice::label)
                .toList();
    }

    /** Ben's process has taken the time of the first one for both, and dies before that is agreed. */
    private String halfAgreed() {
        String first = proposed("first", "ben", start);
        world.memberId("cleo");
        world.bean(Crashes.class).after(8);
        try {
            world.press("ben", "mock-yes", first);
        } catch (Crashes.CrashException dead) {
            world.awaitIdle();
        }
        world.bean(Crashes.class).after(Integer.MAX_VALUE);
        assertThat(state(first)).isEqualTo(MockSession.State.PROPOSED);
        assertThat(world.mongo.getCollection("mock_hours").countDocuments()).isEqualTo(8);
        return first;
    }

    @Test
    void timeThatAProcessTookAndDiedOverIsFreeAfterAMinute() {
        String first = halfAgreed();
        String second = proposed("second", "cleo", start);
        assertThat(world.press("cleo", "mock-yes", second)).contains("nothing was changed");
        world.clock.move(Duration.ofMinutes(2));
        assertThat(world.press("cleo", "mock-yes", second)).contains("It is on");
        assertThat(world.press("ben", "mock-yes", first)).contains("The other one has another mock interview");
    }

    @Test
    void aProcessThatStoodStillMeanwhileAgreesNoMore() {
        String first = halfAgreed();
        MockSession stale = sessions.find(first).orElseThrow();
        assertThat(new Agreement(stale).confirm(world.memberId("ben"))).isTrue();
        world.clock.move(Duration.ofMinutes(2));
        String second = proposed("second", "cleo", start);
        assertThat(world.press("cleo", "mock-yes", second)).contains("It is on");
        assertThatThrownBy(() -> world.mongo.save(stale)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(state(first)).isEqualTo(MockSession.State.PROPOSED);
    }

    @Test
    void interviewsThatWereHeldAreNotAhead() {
        for (int i = 0; i < 3; i++) {
            String held = proposed("held" + i, "ben", world.clock.instant().minus(Duration.ofHours(3)));
            List<String> both = List.of(world.memberId("ann"), world.memberId("ben"));
            both.forEach(member -> sessions.change(held, one -> new Agreement(one).confirm(member)));
            both.forEach(member ->
                    sessions.change(held, one -> new Play(one).arrive(member, List.of(5, 5), world.clock.instant())));
            sessions.change(held, one -> new Play(one).end(0, world.clock.instant()));
            assertThat(state(held)).isEqualTo(MockSession.State.FEEDBACK);
        }
        world.type("cleo", "join");
        assertThat(world.type("ann", "mock now cleo")).contains("I ask");
        assertThat(world.type("ann", "mock status")).doesNotContain("held");
    }
}
