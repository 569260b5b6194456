package dev.whetstone.mock.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.PlayedPair;
import dev.whetstone.mock.session.Seat;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldInterviewsTests {

    private final PlayedPair pair = PlayedPair.confirmed("pair");

    @Test
    void threeSessionsThatTheOtherCalledUsefulAreWorthABadge() {
        HeldInterviews held = pair.world.bean(HeldInterviews.class);
        session("s2", Seat.Role.INTERVIEWER);
        session("s3", Seat.Role.INTERVIEWER);
        session("s4", Seat.Role.INTERVIEWER);
        session("s5", Seat.Role.CANDIDATE);
        useful("s2", pair.ben, "prepared,useful");
        useful("s3", pair.ben, "prepared");
        useful("s4", null, "useful");
        useful("s5", pair.ben, "useful");
        assertThat(held.count(pair.group.id(), pair.ben)).isEqualTo(1);
        assertThat(held.count("another", pair.ben)).isZero();
        assertThat(held.count(pair.group.id(), pair.ann)).isZero();

        useful("s3", pair.ben, "useful");
        useful("s4", pair.ben, "useful");
        pair.world.runTo(World.NINE);
        pair.world.say(pair.world.only(pair.group, Round.State.OPEN), "ben", "It builds a plan first");
        pair.world.runFor(Duration.ofHours(12));
        assertThat(pair.world.whispers("ben")).contains("🎤 Interviewer Three candidates called you useful");
    }

    @Test
    void theRecapCountsWhatWasHeldAndNamesNobody() {
        pair.world.runFor(Duration.ofHours(1));
        pair.world.press("ann", "mock-here", PlayedPair.ID);
        pair.world.press("ben", "mock-here", PlayedPair.ID);
        session("s2", Seat.Role.INTERVIEWER);
        pair.world.say(pair.world.only(pair.group, Round.State.OPEN), "eve", "It builds a plan first");
        pair.world.runTo(World.NINE.plus(Duration.ofDays(7)));
        assertThat(pair.world.chat.posts(World.CHANNEL))
                .filteredOn(post -> post.mark().startsWith("recap:"))
                .singleElement()
                .satisfies(recap -> assertThat(recap.text())
                        .contains("Mock interviews held: 1")
                        .doesNotContain("Ann", "Ben"));
    }

    private void session(String id, Seat.Role ofBen) {
        var at = pair.world.clock.instant().plus(Duration.ofDays(90));
        Seat.Role other = ofBen == Seat.Role.CANDIDATE ? Seat.Role.INTERVIEWER : Seat.Role.CANDIDATE;
        pair.sessions()
                .insert(MockSession.propose(
                        id,
                        pair.group.id(),
                        "pair",
                        List.of(new Seat(pair.ben, ofBen), new Seat(pair.ann, other)),
                        at,
                        at));
    }

    private void useful(String session, @org.jspecify.annotations.Nullable String reader, String rated) {
        pair.world.mongo.save(new MockFeedback(
                "f-" + session,
                session,
                pair.ann,
                pair.ben,
                reader,
                Map.of(),
                Map.of(FeedbackForms.RATED, rated),
                Set.of(1, 2, 3),
                false,
                pair.world.clock.instant()));
    }
}
