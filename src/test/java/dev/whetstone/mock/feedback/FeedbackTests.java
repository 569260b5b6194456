package dev.whetstone.mock.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.award.Ledger;
import dev.whetstone.chat.Reply;
import dev.whetstone.mock.session.Agreement;
import dev.whetstone.mock.session.MockSession;
import dev.whetstone.mock.session.MockSession.State;
import dev.whetstone.mock.session.Play;
import dev.whetstone.mock.session.PlayedPair;
import dev.whetstone.mock.session.Seat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FeedbackTests {

    private PlayedPair pair;

    @BeforeEach
    void play() {
        pair = PlayedPair.running("pair");
        pair.world.press("ben", "mock-tick", PlayedPair.ID + ";0;1");
        pair.world.runFor(Duration.ofMinutes(41));
        assertThat(pair.now().state()).isEqualTo(State.FEEDBACK);
    }

    @Test
    void eachReadsWhatTheOtherWroteWhenBothHaveSentIt() {
        assertThat(pair.world.lastWhisper("ann")).contains("The session is over", "Feedback for Ben");
        send("ben", pair.ann, "Asks good questions");
        pair.world.beat();

        assertThat(pair.world.whispers("ann")).doesNotContain("Asks good questions");
        assertThat(pair.world.type("ann", "export")).doesNotContain("Asks good questions");
        assertThat(pair.world.press("ann", "mock-feedback", PlayedPair.ID + ";" + pair.ann + ";1"))
                .doesNotContain("Asks good questions");

        send("ann", pair.ben, "Keeps time");
        pair.world.beat();

        assertThat(pair.now().state()).isEqualTo(State.DONE);
        assertThat(pair.world.lastWhisper("ann"))
                .contains(
                        "Asks good questions",
                        "Ben wrote",
                        "Problem solving",
                        "weighs several ways",
                        "Practise: sql",
                        "with small doubts")
                .contains("✓ Expected 1b.", "○ Expected 1a.")
                .doesNotContain("Keeps time", "Expected 3");
        assertThat(pair.world.lastWhisper("ben")).contains("Keeps time", "As interviewer: prepared, useful");
        assertThat(pair.heard("ann", "Asks good questions")).isEqualTo(1);
        assertThat(pair.world.type("ann", "me"))
                .contains("Interview skills", "collaboration 2.0", "To practise: growth, sql");
        assertThat(pair.world.type("admin", "me")).doesNotContain("Interview skills");
    }

    @Test
    void anObserversFeedbackIsWaitedForAndReadByBothAndNobodyRatesTheObserver() {
        String eve = pair.world.memberId("eve");
        pair.world
                .mongo
                .getCollection("mock_sessions")
                .updateOne(
                        new Document("_id", PlayedPair.ID),
                        new Document(
                                "$push",
                                new Document("seats", new Document("memberId", eve).append("role", "OBSERVER"))));
        send("ben", pair.ann, "Asks good questions");
        send("ann", pair.ben, "Keeps time");
        pair.world.beat();
        assertThat(pair.now().state()).isEqualTo(State.FEEDBACK);
        assertThat(step("ann", eve, 1, technical())).contains("nobody to give feedback to");

        send("eve", pair.ann, "Thinks aloud");
        pair.world.beat();
        assertThat(pair.now().state()).as("one is missing").isEqualTo(State.FEEDBACK);
        send("eve", pair.ben, "Listens well");
        pair.world.beat();
        assertThat(pair.world.lastWhisper("ann"))
                .contains("Eve wrote", "Thinks aloud", "Asks good questions")
                .doesNotContain("Listens well");
        assertThat(pair.world.lastWhisper("ben")).contains("Eve wrote", "Listens well", "As interviewer: prepared");
        assertThat(pair.world.lastWhisper("eve"))
                .contains("who watches gets none")
                .doesNotContain("Nobody sent", "Keeps time");
    }

    @Test
    void noMoreThanThreeSessionsAWeekEarnPoints() {
        SessionPoints points = pair.world.bean(SessionPoints.class);
        for (int number = 0; number < 5; number++) {
            MockSession held = MockSession.propose(
                    "h" + number,
                    pair.group.id(),
                    "pair",
                    List.of(new Seat(pair.ann, Seat.Role.CANDIDATE), new Seat(pair.ben, Seat.Role.INTERVIEWER)),
                    Instant.EPOCH,
                    Instant.EPOCH);
            for (String member : List.of(pair.ann, pair.ben)) {
                new Agreement(held).confirm(member);
            }
            for (String member : List.of(pair.ann, pair.ben)) {
                new Play(held).arrive(member, List.of(5, 5), pair.world.clock.instant());
            }
            points.held(held, pair.ann);
            points.held(held, pair.ann);
        }
        assertThat(points(pair.ann)).isEqualTo(3 * SessionPoints.HELD);
        pair.world.runFor(Duration.ofDays(7));
        assertThat(points(pair.ann)).isEqualTo(3 * SessionPoints.HELD);
    }

    @Test
    void afterADayItIsReadEvenIfTheOtherSentNone() {
        send("ben", pair.ann, "Asks good questions");
        pair.world.runFor(Duration.ofHours(23));
        assertThat(pair.world.whispers("ann")).doesNotContain("Asks good questions");

        pair.world.runFor(Duration.ofHours(2));

        assertThat(pair.now().state()).isEqualTo(State.DONE);
        assertThat(pair.world.lastWhisper("ann")).contains("Asks good questions");
        assertThat(pair.world.lastWhisper("ben")).contains("Nobody sent feedback to you");
        assertThat(step("ann", pair.ben, 1, technical())).contains("is closed");
    }

    @Test
    void halfOfItIsNotShownAndNothingTypedIsLost() {
        assertThat(step("ben", pair.ann, 1, technical())).contains("nobody sees it yet", "Go on: 2 of 3");
        assertThat(step("ben", pair.ann, 3, Map.of("first", "Asks", "second", " ", "work", "Speed")))
                .contains("Two strengths and one thing");
        assertThat(step("ben", pair.ann, 2, Map.of("communication", "3", "collaboration", "9")))
                .contains("Each of these needs a choice");
        Reply again = pair.world.pressed("ben", "mock-feedback", PlayedPair.ID + ";" + pair.ann + ";1", Map.of());
        assertThat(again).isInstanceOf(Reply.Open.class);
        assertThat(((Reply.Open) again).form().fields().get(0).initial()).isEqualTo("4");

        pair.world.runFor(Duration.ofHours(25));
        assertThat(pair.world.lastWhisper("ann")).contains("Nobody sent feedback");
    }

    @Test
    void nobodyElseGivesOrReadsIt() {
        pair.world.memberId("eve");
        assertThat(step("eve", pair.ann, 1, technical())).contains("none of your sessions");
        assertThat(step("ann", pair.ann, 1, technical())).contains("nobody to give feedback to");
        send("ben", pair.ann, "Asks good questions");
        send("ann", pair.ben, "Keeps time");
        pair.world.beat();

        assertThat(pair.world.press("eve", "mock-useful", id(pair.ben))).contains("not yours");
        assertThat(pair.world.press("ben", "mock-useful", id(pair.ben))).contains("not yours");
        assertThat(pair.world.type("eve", "export")).doesNotContain("Asks good questions");
    }

    @Test
    void holdingItAndUsefulFeedbackEarnPointsOnce() {
        send("ben", pair.ann, "Asks good questions");
        send("ann", pair.ben, "Keeps time");
        pair.world.beat();
        pair.world.press("ann", "mock-useful", id(pair.ben));
        pair.world.press("ann", "mock-useful", id(pair.ben));

        assertThat(points(pair.ben)).isEqualTo(SessionPoints.HELD + SessionPoints.USEFUL);
        assertThat(points(pair.ann)).isEqualTo(SessionPoints.HELD);
    }

    @Test
    void theBadgeOfAnInterviewerIsGivenWithTheFeedbackThatMakesItDue() {
        before("s2");
        before("s3");
        send("ben", pair.ann, "Asks good questions");
        send("ann", pair.ben, "Keeps time");
        pair.world.runFor(Duration.ofMinutes(2));
        assertThat(pair.world.whispers("ann")).contains("🎤 Interviewer Three candidates called you useful");
        assertThat(pair.world.whispers("ben")).doesNotContain("🎤");
    }

    /** A session Ann led before and was called useful in. */
    private void before(String id) {
        Instant at = pair.world.clock.instant();
        List<Seat> seats = List.of(new Seat(pair.ann, Seat.Role.INTERVIEWER), new Seat(pair.ben, Seat.Role.CANDIDATE));
        MockSession held = MockSession.propose(id, pair.group.id(), "pair", seats, at, at.plus(Duration.ofDays(90)));
        pair.sessions().insert(held);
        pair.world.mongo.save(new MockFeedback(
                "f-" + id,
                id,
                pair.ben,
                pair.ann,
                pair.ann,
                Map.of(),
                Map.of(FeedbackForms.RATED, "useful"),
                Set.of(1, 2, 3),
                false,
                at));
    }

    @Test
    void whoIsForgottenLeavesFiguresAndNoWords() {
        send("ben", pair.ann, "Asks good questions");
        send("ann", pair.ben, "Keeps time");
        pair.world.beat();

        pair.world.press("ben", "forget-me", "yes");

        assertThat(String.valueOf(pair.world.mongo.findAll(Document.class, "mock_feedback")))
                .doesNotContain(pair.ben, "Asks good questions", "Keeps time")
                .contains(pair.ann, "problem-solving", "sql");
        pair.world.press("ann", "forget-me", "yes");
        assertThat(pair.world.mongo.findAll(Document.class, "mock_feedback")).isEmpty();
    }

    private int points(String memberId) {
        return pair.world.bean(Ledger.class).since(pair.group.id(), memberId, java.time.LocalDate.EPOCH).stream()
                .mapToInt(Award::points)
                .sum();
    }

    private String id(String from) {
        return pair.world.mongo.findAll(Document.class, "mock_feedback").stream()
                .filter(one -> from.equals(one.getString("from")))
                .map(one -> one.getString("_id"))
                .findFirst()
                .orElseThrow();
    }

    private void send(String from, String about, String strength) {
        step(from, about, 1, technical());
        step(from, about, 2, Map.of("communication", "3", "collaboration", "2", "growth", "4", "professionalism", "4"));
        String last = step(
                from,
                about,
                3,
                Map.of(
                        "first",
                        strength,
                        "second",
                        "Calm",
                        "work",
                        "Speed: the join took ten minutes",
                        "tags",
                        "sql,growth",
                        "rated",
                        "prepared,useful"));
        assertThat(last).contains("Thank you");
    }

    private static Map<String, String> technical() {
        Map<String, String> values = new HashMap<>();
        for (String criterion : List.of("problem-solving", "knowledge", "code-quality", "system-thinking")) {
            values.put(criterion, "4");
        }
        values.put("hire", "yes");
        return values;
    }

    private String step(String from, String about, int step, Map<String, String> values) {
        return pair.world.press(from, "mock-feedback-form", PlayedPair.ID + ";" + about + ";" + step, values);
    }
}
