package dev.whetstone.teaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LessonsTests {

    private static final Instant CLOSE = World.NINE.plus(Duration.ofHours(10));
    private static final String TEXT = "It is lazy indeed, score=0.5 unsure";
    private static final String QUESTION = "May I learn from it?";

    private final World world = World.begin();

    private Round settled() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", TEXT);
        world.runTo(CLOSE);
        settle(World.ADMIN, round);
        return round;
    }

    private void settle(String user, Round round) {
        world.press(user, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first,second"));
        world.beat();
    }

    private List<TaughtAnswer> taught() {
        return world.mongo.findAll(TaughtAnswer.class);
    }

    private int asked(String user) {
        return world.whispers(user).split("May I learn from it", -1).length - 1;
    }

    @Test
    void whoWasNeverAskedIsAskedOnceAndNothingIsKeptUntilTheyAgree() {
        Round round = settled();
        assertThat(world.whispers("ada")).contains(QUESTION, "Title of lazy", "without your name");
        assertThat(taught()).isEmpty();
        settle(World.ADMIN, round);
        assertThat(asked("ada")).isEqualTo(1);
        assertThat(world.press("ada", "teach", "on")).contains("Thank you");
        assertThat(taught())
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo(TEXT))
                .satisfies(one -> assertThat(one.score()).isEqualTo(1))
                .satisfies(one -> assertThat(one.why()).isEqualTo("settled by an admin"));
        settle(World.ADMIN, round);
        assertThat(taught()).hasSize(1);
    }

    @Test
    void twoPeersTeachAsAnAdminDoesAndOneDoesNot() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", TEXT);
        world.type("ada", "teach on");
        world.runTo(CLOSE);
        world.type("ben", "join");
        world.type("cleo", "join");
        settle("ben", round);
        assertThat(taught()).isEmpty();
        settle("cleo", round);
        assertThat(taught()).hasSize(1);
    }

    @Test
    void whoRefusesOrTakesItBackTeachesNothing() {
        Round round = settled();
        assertThat(world.press("ada", "teach", "off")).contains("do not learn");
        settle(World.ADMIN, round);
        assertThat(taught()).isEmpty();
        world.type("ada", "teach on");
        assertThat(taught()).hasSize(1);
        assertThat(world.type("ada", "teach off")).contains("keep no copy");
        assertThat(taught()).isEmpty();
        assertThat(world.type("ada", "teach")).contains("do not learn");
    }

    @Test
    void aRaisedAppealTeachesAndOneThatLeftABetterGradeDoesNot() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy, score=0.5");
        world.say(round, "ben", "It is a plan, score=0.5");
        world.type("ada", "teach on");
        world.type("ben", "teach on");
        world.runTo(CLOSE);
        decide("ada", round, "0.75");
        decide("ben", round, "0.25");
        assertThat(taught())
                .singleElement()
                .satisfies(one -> assertThat(one.memberId()).isEqualTo(world.memberId("ada")))
                .satisfies(one -> assertThat(one.why()).isEqualTo("raised on appeal by an admin"));
    }

    private void decide(String user, Round round, String score) {
        world.press(user, "appeal", round.id());
        world.beat();
        String id = world.mongo.findAll(Document.class, "appeals").stream()
                .filter(appeal -> appeal.getString("memberId").equals(world.memberId(user)))
                .findFirst()
                .orElseThrow()
                .getString("_id");
        world.press(World.ADMIN, "appeal-form", id, Map.of("score", score, "reason", "My words about it"));
        world.beat();
    }

    @Test
    void theGroupIsGradedByWhatItTaughtAndNoOtherAndNeverInHindsight() {
        StudyGroup group = world.group("just-lazy");
        world.groupIn("other", "just-lazy", World.daily());
        world.runTo(World.NINE);
        Round round = world.only(group, Round.State.OPEN);
        world.say(round, "ada", TEXT);
        world.say(round, "ben", TEXT);
        world.type("ada", "teach on");
        settle(World.ADMIN, round);
        assertThat(taught()).hasSize(1);
        assertThat(score("ben")).isEqualTo(0.5);
        world.say(round, "cleo", TEXT);
        assertThat(score("cleo")).isEqualTo(1);
        assertThat(score("ben")).isEqualTo(0.5);
        Round other = world.mongo.findAll(Round.class).stream()
                .filter(found -> !found.groupId().equals(group.id()))
                .findFirst()
                .orElseThrow();
        world.say(other, "dan", TEXT);
        assertThat(score("dan")).isEqualTo(0.5);
    }

    private double score(String user) {
        return world.mongo.findAll(Award.class).stream()
                .filter(award -> award.memberId().equals(world.memberId(user)))
                .filter(award -> award.kind() == Award.Kind.ANSWER)
                .reduce((first, last) -> last)
                .orElseThrow()
                .grade();
    }

    @Test
    void whatItsAuthorChangesAfterwardsTeachesNoLonger() {
        Round round = world.openFirst("just-lazy");
        var message = world.say(round, "ada", TEXT);
        world.type("ada", "teach on");
        world.runTo(CLOSE);
        settle(World.ADMIN, round);
        assertThat(taught()).hasSize(1);
        world.delete(message);
        assertThat(taught()).isEmpty();
        settle(World.ADMIN, round);
        world.type("ada", "teach on");
        assertThat(taught()).isEmpty();
    }

    @Test
    void whatItsAuthorTakesBackBeforeTheRevealTeachesNoLonger() {
        Round round = world.openFirst("just-lazy");
        var message = world.say(round, "ada", TEXT);
        world.type("ada", "teach on");
        settle(World.ADMIN, round);
        assertThat(taught()).hasSize(1);
        world.delete(message);
        assertThat(taught()).isEmpty();
    }

    @Test
    void whoCouldNotBeAskedIsAskedLater() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", TEXT);
        world.runTo(CLOSE);
        world.chat.trouble("dm-ada", Trouble.UNREACHABLE);
        settle(World.ADMIN, round);
        assertThat(asked("ada")).isZero();
        world.chat.trouble("dm-ada", null);
        world.runFor(Duration.ofMinutes(10));
        assertThat(asked("ada")).isEqualTo(1);
        settle(World.ADMIN, round);
        assertThat(asked("ada")).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"AMBIGUOUS", "LOST"})
    void whoMayHaveBeenAskedIsAskedAgainOnlyIfTheyWereNot(Trouble trouble) {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", TEXT);
        world.runTo(CLOSE);
        world.chat.trouble("dm-ada", trouble);
        settle(World.ADMIN, round);
        world.chat.trouble("dm-ada", null);
        world.runFor(Duration.ofMinutes(10));
        assertThat(asked("ada")).isEqualTo(1);
    }

    @Test
    void discussionsTeachNothingAndNobodyIsAskedForThem() {
        Round round = world.openFirst("just-story");
        world.say(round, "ada", "We had a slow pipeline once");
        world.runTo(CLOSE);
        settle(World.ADMIN, round);
        assertThat(asked("ada")).isZero();
        assertThat(world.mongo.findAll(Document.class, Consents.COLLECTION)).isEmpty();
    }

    @Test
    void theExportHasTextScoreAndReasonAndNoNameOrId() {
        Round round = settled();
        world.type("ada", "teach on");
        SampleExport export = SampleExport.of(world.mongo.getDb());
        assertThat(export.yaml())
                .contains("lazy:", TEXT, "score: 1.0", "settled by an admin", "Read each")
                .doesNotContain(world.memberId("ada"), round.id(), round.groupId(), "Ada");
        assertThat(export.count()).isEqualTo(1);
        world.type("ada", "teach off");
        assertThat(SampleExport.of(world.mongo.getDb()).count()).isZero();
    }

    @Test
    void nothingIsKeptOfSomebodyWhoWasForgotten() {
        settled();
        world.type("ada", "teach on");
        world.press("ada", "forget-me", "yes");
        assertThat(taught()).isEmpty();
        assertThat(world.mongo.findAll(Document.class, Consents.COLLECTION)).isEmpty();
    }
}
