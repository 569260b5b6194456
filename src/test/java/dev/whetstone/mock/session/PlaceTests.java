package dev.whetstone.mock.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.inbound.PlaceListener;
import dev.whetstone.group.Members;
import dev.whetstone.mock.session.MockSession.State;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.PlainText;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A session in a place that only its members see. */
class PlaceTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String CODE = "```python\nprint(1)\n```";
    private static final String SECRETS = "(?s).*(Script|Expected|Follow-up|Help \\d).*";

    private final PlayedPair pair = confirmed();

    private static PlayedPair confirmed() {
        PlayedPair pair = PlayedPair.confirmed("pair");
        pair.world.chat.havePlaces(true);
        pair.world.runFor(HOUR);
        return pair;
    }

    private void begin() {
        pair.world.press("ann", "mock-here", PlayedPair.ID);
        pair.world.press("ben", "mock-here", PlayedPair.ID);
        pair.world.beat();
    }

    private ChannelRef running() {
        begin();
        return pair.now().place().orElseThrow();
    }

    private List<String> said(ChannelRef place) {
        return pair.world.chat.posts(place.channel()).stream().map(Said::text).toList();
    }

    private boolean write(ChannelRef place, String user, String key, String text) {
        boolean taken = pair.world
                .bean(PlaceListener.class)
                .said(place, key, MemoryPlatform.member(user), text, pair.world.clock.instant());
        pair.world.beat();
        return taken;
    }

    @Test
    void bothSeeTaskAndClockInOnePlaceAndTheScriptGoesToTheInterviewerAlone() {
        ChannelRef place = running();

        assertThat(pair.world.chat.peopleOf(place))
                .containsExactly(MemoryPlatform.member("ann"), MemoryPlatform.member("ben"));
        assertThat(said(place)).hasSize(2);
        assertThat(said(place).get(0))
                .contains("Mock interview: A pair's hour", "Ann answers, Ben asks", "Nobody else of the group");
        assertThat(said(place).get(1)).contains("Part 1 of 4: Title 1", "10 minutes; Ann answers, Ben asks", "Task 1.");
        assertThat(pair.world.lastWhisper("ann"))
                .contains("You meet in", "https://chat.example/" + place.channel())
                .doesNotContain("script");
        assertThat(pair.world.lastWhisper("ben")).contains("Task 1.", "Script 1.", "Expected 1a.", "Help 1.");
        assertThat(pair.heard("ben", "The script comes here")).isEqualTo(1);
    }

    @Test
    void theWholeSessionIsLedThereOnceAndThePlaceIsClosedAtItsEnd() {
        ChannelRef place = running();
        Instant began = pair.now().course().orElseThrow().since();
        pair.world.runTo(began.plus(Duration.ofMinutes(40)));

        assertThat(pair.now().state()).isEqualTo(State.FEEDBACK);
        assertThat(said(place).stream().filter(text -> !text.startsWith("Part")).skip(1))
                .containsExactly(
                        "Half of the time for “Title 1” has gone: 5 minutes left.",
                        "Time is up for “Title 1”.",
                        "Half of the time for “Title 2” has gone: 6 minutes left.",
                        "5 minutes left for “Title 2”.",
                        "Time is up for “Title 2”.",
                        "Half of the time for “Title 3” has gone: 3 minutes left.",
                        "Time is up for “Title 3”.",
                        "Half of the time for “Title 4” has gone: 7 minutes left.",
                        "5 minutes left for “Title 4”.",
                        "Time is up for “Title 4”.",
                        "The session is over. The forms for your feedback are in your direct messages with me; what is"
                                + " written here from now on I do not read.");
        assertThat(said(place))
                .noneMatch(text -> text.matches(SECRETS))
                .anySatisfy(text -> assertThat(text).contains("Part 3 of 4", "roles change", "Ann asks, Ben answers"));
        assertThat(pair.world.chat.posts(place.channel()).stream().map(Said::mark))
                .doesNotHaveDuplicates();
        for (String user : List.of("ann", "ben")) {
            assertThat(pair.heard(user, "Half of the time") + pair.heard(user, "Time is up"))
                    .as(user)
                    .isZero();
            assertThat(pair.heard(user, "mock interview is over") + pair.heard(user, "Feedback"))
                    .as(user)
                    .isPositive();
        }
        assertThat(pair.world.whispers("ann"))
                .contains("Script 3.", "Script 4.")
                .doesNotContain("Script 1.", "Help 2");
        assertThat(pair.world.whispers("ben")).contains("Script 1.").doesNotContain("Script 3.", "Help 4");
        assertThat(pair.world.chat.isClosed(place)).isTrue();
    }

    @Test
    void whatIsWrittenThereIsCopiedToNobodyAndCodeIsGradedForTheInterviewerAlone() {
        ChannelRef place = running();
        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        pair.world.beat();
        int before = said(place).size();

        assertThat(write(place, "ann", "k1", "May I ask first?")).isTrue();
        assertThat(write(place, "ben", "k2", CODE)).isTrue();
        assertThat(pair.world.whispers("ben")).doesNotContain("May I ask first?", "what I would tell the candidate");
        write(place, "ann", "k3", CODE);
        write(place, "ann", "k3", CODE);

        assertThat(pair.heard("ben", "For your eyes only, what I would tell the candidate"))
                .isEqualTo(1);
        assertThat(pair.world.whispers("ann")).doesNotContain("what I would tell the candidate");
        assertThat(said(place)).hasSize(before);
        assertThat(pair.now().results()).hasSize(1);
    }

    @Test
    void whatIsChangedOrDeletedThereCountsAsItStandsNow() {
        ChannelRef place = running();
        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        write(place, "ann", "k1", CODE);
        write(place, "ann", "k1:1", CODE);
        assertThat(pair.now().results()).hasSize(1);
        PlaceListener listener = pair.world.bean(PlaceListener.class);
        listener.takenBack(MemoryPlatform.channel("elsewhere"), "k1", MemoryPlatform.member("ann"), Instant.EPOCH);
        assertThat(pair.now().results()).hasSize(1);
        listener.takenBack(place, "k1", MemoryPlatform.member("ann"), pair.world.clock.instant());
        assertThat(pair.now().results()).isEmpty();
    }

    @Test
    void whatIsChangedOrDeletedThereBeforeItsMessageIsHeardCountsAsItStandsNow() {
        ChannelRef place = running();
        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        Instant early = pair.world.clock.instant();
        pair.world.clock.move(Duration.ofSeconds(5));
        write(place, "ann", "k1:1", CODE);
        PlaceListener listener = pair.world.bean(PlaceListener.class);
        listener.said(place, "k1", MemoryPlatform.member("ann"), CODE.replace("1", "2"), early);
        pair.world.beat();
        assertThat(pair.now().results()).as("the change alone").hasSize(1);
        pair.world.clock.move(Duration.ofSeconds(5));
        write(place, "ann", "k1:2", CODE);
        assertThat(pair.now().results()).as("changed again").hasSize(1);
        listener.takenBack(place, "k1", MemoryPlatform.member("ann"), pair.world.clock.instant());
        assertThat(pair.now().results()).isEmpty();

        listener.takenBack(place, "k2", MemoryPlatform.member("ann"), pair.world.clock.instant());
        listener.said(place, "k2", MemoryPlatform.member("ann"), CODE, early);
        pair.world.beat();
        assertThat(pair.now().results()).as("it was deleted before it came").isEmpty();
    }

    @Test
    void whatOthersWriteThereOrAnybodyAfterItsEndIsNothing() {
        ChannelRef place = running();
        pair.world.memberId("eve");
        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        assertThat(write(place, "eve", "k1", CODE)).isTrue();
        assertThat(pair.now().results()).isEmpty();
        assertThat(write(MemoryPlatform.channel("elsewhere"), "ann", "k2", CODE))
                .isFalse();

        pair.world.press("ben", "mock-end-now", PlayedPair.ID + ";1");
        pair.world.beat();
        assertThat(write(place, "ann", "k3", CODE)).isTrue();
        assertThat(pair.now().results()).isEmpty();
        assertThat(pair.now().cues()).isEmpty();
    }

    @Test
    void whatIsWrittenToTheBotAloneIsPassedOnToNobodyWhichIsSaidOnceAPart() {
        ChannelRef place = running();
        pair.write("ben", "d1", "she should have said skew");
        pair.write("ben", "d2", "and salting");

        assertThat(pair.world.whispers("ann")).doesNotContain("skew", "salting");
        assertThat(said(place)).noneMatch(text -> text.contains("skew"));
        assertThat(pair.heard("ben", "what you write here I pass on to nobody")).isEqualTo(1);
        pair.world.press("ben", "mock-next", PlayedPair.ID + ";0");
        pair.write("ben", "d3", "again");
        assertThat(pair.heard("ben", "what you write here I pass on to nobody")).isEqualTo(2);
    }

    @Test
    void theCandidateGetsNothingOfTheScriptByButtonsCommandsOrExport() {
        ChannelRef place = running();
        for (String action :
                List.of("mock-next", "mock-more", "mock-pause", "mock-swap", "mock-end", "mock-end-now", "mock-tick")) {
            assertThat(pair.world.press("ann", action, PlayedPair.ID + ";0;0")).doesNotMatch(SECRETS);
        }
        for (String line :
                List.of("export", "export mine", "mock status", "today", "me", "hint", "journal all", "help mock")) {
            assertThat(PlainText.of(pair.world.typedIn(place.channel(), "ann", line)))
                    .as(line)
                    .doesNotMatch("(?s).*(Script 1|Expected 1|Help 1\\.).*");
            assertThat(pair.world.type("ann", line)).as(line).doesNotMatch("(?s).*(Script 1|Expected 1|Help 1\\.).*");
        }
        pair.world.press("ben", "mock-tick", PlayedPair.ID + ";0;1");
        assertThat(pair.world.type("ann", "export mine"))
                .doesNotContain("ticks", "\"place\"", "written", "withdrawn", pair.ben);
        assertThat(said(place)).noneMatch(text -> text.matches(SECRETS));
        assertThat(pair.part()).isZero();
        assertThat(pair.now().ticks()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class)
    void wherePlacesCannotBeOpenedItIsInDirectMessagesAsEver(Trouble trouble) {
        pair.world.chat.trouble("places", trouble);
        begin();

        assertThat(pair.now().place()).isEmpty();
        assertThat(pair.heard("ann", "You meet here, in your direct messages")).isEqualTo(1);
        assertThat(pair.world.lastWhisper("ann")).contains("Part 1 of 4", "you are the candidate");
        pair.write("ann", "k1", "Hello there");
        assertThat(pair.heard("ben", "Hello there")).isEqualTo(1);
    }

    @Test
    void whoeverIsReachedElsewhereTooHasItInDirectMessages() {
        pair.world.bean(Members.class).link(MemoryPlatform.member("ann-at-home"), pair.ann);
        begin();

        assertThat(pair.world.chat.placesOpened()).isEmpty();
        assertThat(pair.heard("ben", "You meet here, in your direct messages")).isEqualTo(1);
    }

    @Test
    void aPlaceThatTakesNoWordsAnyMoreIsLeftForDirectMessagesWithTheTaskAndNothingIsLost() {
        ChannelRef place = running();
        pair.world.chat.trouble(place.channel(), Trouble.REFUSED);
        pair.world.runFor(Duration.ofMinutes(5));

        for (String user : List.of("ann", "ben")) {
            assertThat(pair.heard(user, "is gone or closed to me, so the session goes on here"))
                    .as(user)
                    .isEqualTo(1);
            assertThat(pair.heard(user, "Half of the time")).as(user).isEqualTo(1);
        }
        assertThat(pair.heard("ann", "Part 1 of 4")).isEqualTo(1);
        assertThat(pair.heard("ben", "Part 1 of 4")).isEqualTo(1);
        pair.write("ann", "k1", "Hello there");
        assertThat(pair.heard("ben", "Hello there")).isEqualTo(1);
        assertThat(write(place, "ann", "k2", "nobody there")).isTrue();
        assertThat(pair.world.whispers("ben")).doesNotContain("nobody there");
        pair.world.runFor(Duration.ofMinutes(5));
        assertThat(pair.heard("ann", "Part 2 of 4")).isEqualTo(1);
    }

    @Test
    void thatAPlaceIsGoneIsSaidAsSoonAsThePlatformTells() {
        ChannelRef place = running();
        pair.world.bean(PlaceListener.class).lost(place);
        pair.world.bean(PlaceListener.class).lost(place);
        pair.world.beat();
        assertThat(pair.heard("ann", "the session goes on here")).isEqualTo(1);
        assertThat(pair.now().place()).isEmpty();
    }

    @Test
    void aPlaceThatIsAwayForAMinuteHearsLaterWhatIsStillTrueAndOnce() {
        ChannelRef place = running();
        for (Trouble trouble : List.of(Trouble.UNREACHABLE, Trouble.AMBIGUOUS)) {
            pair.world.chat.trouble(place.channel(), trouble);
            pair.world.runFor(Duration.ofMinutes(5));
            pair.world.chat.trouble(place.channel(), null);
            pair.world.runFor(Duration.ofMinutes(1));
        }
        assertThat(said(place))
                .filteredOn(text -> text.startsWith("Half of the time for “Title 1”"))
                .hasSize(1);
        assertThat(said(place))
                .filteredOn(text -> text.startsWith("Part 2 of 4"))
                .hasSize(1);
        assertThat(pair.now().place()).contains(place);
    }

    @Test
    void aWordToAMemberWhoseFateWasUnknownIsNotRepeated() {
        pair.world.chat.havePlaces(false);
        begin();
        pair.world.chat.trouble("dm-ann", Trouble.AMBIGUOUS);
        pair.world.runFor(Duration.ofMinutes(5));
        pair.world.chat.trouble("dm-ann", null);
        pair.world.runFor(Duration.ofMinutes(2));
        assertThat(pair.heard("ann", "Half of the time")).isEqualTo(1);
    }

    @Test
    void thatBothCameWhileAnotherProcessHadTheSessionIsNotForgottenWhenThatGivesItBack() {
        Instant now = pair.world.clock.instant();
        MockSession taken = pair.sessions()
                .change(PlayedPair.ID, session -> {
                    new Outbox(session).wake(now);
                    return new Outbox(session).take(now);
                })
                .orElseThrow()
                .session();
        begin();
        assertThat(pair.now().place()).isEmpty();

        pair.sessions().change(PlayedPair.ID, session -> new Outbox(session).give(taken.claims, now, now, List.of()));
        pair.world.beat();

        assertThat(pair.now().place()).isPresent();
        assertThat(pair.heard("ben", "Script 1.")).isEqualTo(1);
    }

    @Test
    void ofTwoProcessesThatOpenAPlaceAtOnceOnePlaceIsUsedAndTheOtherClosed() {
        pair.world.chat.pausePost(false, () -> {
            pair.world.clock.move(Outbox.HELD.plusSeconds(1));
            pair.world.bean(SessionTurn.class).run(PlayedPair.ID);
            pair.world.chat.loseTrackOfPlaces();
        });
        begin();

        ChannelRef used = pair.now().place().orElseThrow();
        assertThat(pair.world.chat.placesOpened()).hasSize(2).contains(used);
        for (ChannelRef place : pair.world.chat.placesOpened()) {
            assertThat(pair.world.chat.isClosed(place)).isEqualTo(!place.equals(used));
            assertThat(said(place)).hasSize(place.equals(used) ? 2 : 0);
        }
        assertThat(pair.heard("ben", "Script 1.")).isEqualTo(1);
        assertThat(pair.heard("ann", "You meet in")).isEqualTo(1);
    }

    @Test
    void aProcessThatDiedBeforeItNotedThePlaceLeavesItToTheNext() {
        pair.world.chat.pausePost(false, () -> {
            throw new IllegalStateException("dies here");
        });
        begin();
        pair.world.clock.move(Outbox.HELD.plusSeconds(1));
        pair.world.beat();
        assertThat(pair.world.chat.placesOpened()).hasSizeLessThanOrEqualTo(1);
        assertThat(pair.heard("ben", "Script 1.")).isEqualTo(1);
    }

    @Test
    void whoIsForgottenIsNamedNowhereAndThePlaceIsClosed() {
        ChannelRef place = running();
        pair.world.press("ben", "forget-me", "yes");
        pair.world.beat();

        assertThat(pair.now().state()).isEqualTo(State.DONE);
        assertThat(pair.world.lastWhisper("ann")).contains("no longer here").doesNotContain("Ben");
        assertThat(said(place).get(said(place).size() - 1)).startsWith("The session is over;");
        assertThat(pair.world.chat.isClosed(place)).isTrue();
        assertThat(String.valueOf(pair.world.mongo.findAll(org.bson.Document.class, "mock_sessions")))
                .doesNotContain(pair.ben);
    }

    @Test
    void whereAllAreForgottenThePlaceIsClosedBeforeTheSessionIsGone() {
        ChannelRef place = running();
        Stream.of(pair.ben, pair.ann)
                .forEach(member -> pair.world.bean(SessionData.class).forget(member));
        pair.world.beat();
        assertThat(pair.world.chat.isClosed(place)).isTrue();
        assertThat(pair.sessions().find(PlayedPair.ID)).isEmpty();
    }

    @Test
    void whoeverLeavesThePlaceTakesTheSessionToDirectMessagesAndWhoLeavesTheServerEndsIt() {
        ChannelRef place = running();
        pair.world.bean(SessionData.class).onLeft(MemoryPlatform.member("ben"), MemoryPlatform.channel(World.CHANNEL));
        assertThat(pair.now().place()).contains(place);
        pair.world.bean(SessionData.class).onLeft(MemoryPlatform.member("ben"), place);
        pair.world.beat();
        assertThat(pair.heard("ben", "the session goes on here")).isEqualTo(1);

        pair.world.bean(SessionData.class).onLeft(MemoryPlatform.member("ben"), null);
        pair.world.beat();
        assertThat(pair.now().state()).isEqualTo(State.DONE);
    }

    @Test
    void whoLeftTheServerButIsReachedElsewherePlaysOnInDirectMessages() {
        running();
        pair.world.bean(Members.class).link(MemoryPlatform.member("ben-at-home"), pair.ben);
        pair.world.bean(SessionData.class).onLeft(MemoryPlatform.member("ben"), null);
        pair.world.beat();
        assertThat(pair.now().state()).isEqualTo(State.RUNNING);
        assertThat(pair.heard("ann", "the session goes on here")).isEqualTo(1);
    }

    @Test
    void anObserverSeesThePlaceToo() {
        String eve = pair.world.memberId("eve");
        pair.sessions().change(PlayedPair.ID, session -> {
            session.seats = Stream.concat(session.seats.stream(), Stream.of(new Seat(eve, Seat.Role.OBSERVER)))
                    .toList();
            return true;
        });
        begin();
        ChannelRef place = pair.now().place().orElseThrow();
        assertThat(pair.world.chat.peopleOf(place)).hasSize(3);
        assertThat(said(place).get(1)).contains("Ann answers, Ben asks, Eve watches");
        assertThat(pair.world.whispers("eve")).contains("You meet in").doesNotContain("Script");
    }

    @Test
    void theInterviewersButtonsAreHeardInThePlace() {
        ChannelRef place = running();
        pair.world.press("ben", "mock-more", PlayedPair.ID + ";0", Map.of());
        pair.world.press("ben", "mock-pause", PlayedPair.ID + ";0", Map.of());
        pair.world.press("ben", "mock-pause", PlayedPair.ID + ";0", Map.of());
        pair.world.press("ben", "mock-swap", PlayedPair.ID + ";0", Map.of());
        pair.world.beat();
        assertThat(said(place).subList(2, 6))
                .containsExactly(
                        "Five minutes more for “Title 1”: 15 minutes left.",
                        "The clock stands; 15 minutes left for “Title 1”.",
                        "The clock goes on: 15 minutes left for “Title 1”.",
                        "You change roles with the next part.");
        assertThat(pair.heard("ann", "Five minutes more")).isZero();
    }
}
