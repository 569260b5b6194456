package dev.whetstone.peers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Award;
import dev.whetstone.round.Round;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PeersTests {

    private static final Instant CLOSE = World.NINE.plus(Duration.ofHours(10));

    private final World world = World.begin();

    private List<Award> awards(String user) {
        return world.mongo.findAll(Award.class).stream()
                .filter(award -> award.memberId().equals(world.memberId(user)))
                .filter(award -> award.kind() != Award.Kind.STREAK)
                .toList();
    }

    private int points(String user) {
        return awards(user).stream().mapToInt(Award::points).sum();
    }

    private String about(Round round, String author) {
        return round.id() + "|" + world.memberId(author);
    }

    private void join(String peer) {
        if (!peer.equals(World.ADMIN)) {
            world.type(peer, "join");
        }
    }

    private String score(String peer, Round round, String author, String met) {
        join(peer);
        return world.press(peer, "score-form", about(round, author), met.isEmpty() ? Map.of() : Map.of("met", met));
    }

    @Test
    void aDiscussionStandsWithPeersUntilTwoHaveScoredIt() {
        Round round = world.openFirst("just-story");
        world.say(round, "ada", "We had a slow pipeline once");
        assertThat(world.lastWhisper("ada")).contains("with your peers");
        world.runTo(CLOSE);
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("Ada | with peers");
        assertThat(points("ada")).isEqualTo(2);
        assertThat(score("ben", round, "ada", "first,second")).contains("one more");
        assertThat(points("ada")).isEqualTo(2);
        assertThat(score("cleo", round, "ada", "first")).contains("88 %", "2 peers");
        assertThat(points("ada")).isEqualTo(26);
        assertThat(awards("ada"))
                .last()
                .satisfies(award -> assertThat(award.why()).contains("settled by 2 peers"));
        assertThat(world.type("ada", "why")).contains("settled by 2 peers");
    }

    @Test
    void onePeerTwiceIsStillOnePeer() {
        Round round = world.openFirst("just-story");
        world.say(round, "ada", "We had a slow pipeline once");
        world.runTo(CLOSE);
        score("ben", round, "ada", "first");
        assertThat(score("ben", round, "ada", "first,second")).contains("one more");
        assertThat(points("ada")).isEqualTo(2);
    }

    @Test
    void theRevealSaysOfWhichGradesTheBotIsNotSure() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy, score=0.1 unsure");
        world.say(round, "ben", "It is lazy, score=0.1");
        world.runTo(CLOSE);
        assertThat(world.chat.replies(World.thread(round)).get(0).text())
                .contains("Ada | 10 %, not sure | ", "Ben | 10 % | ");
    }

    @Test
    void anAdminSettlesAloneAndTheLedgerSaysSo() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy, score=0.5 unsure");
        world.runTo(CLOSE);
        assertThat(score(World.ADMIN, round, "ada", "first,second")).contains("100 %", "an admin");
        assertThat(points("ada")).isEqualTo(20);
        assertThat(world.type("ada", "why")).contains("settled by an admin");
    }

    @Test
    void theLedgerSaysWhoSettledAlsoWhereTheGradeStaysTheSame() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy, score=0.75 unsure");
        world.runTo(CLOSE);
        score(World.ADMIN, round, "ada", "first");
        assertThat(points("ada")).isEqualTo(15);
        assertThat(world.type("ada", "why")).contains("settled by an admin");
    }

    @Test
    void nobodyScoresTheirOwnAnswer() {
        Round round = world.openFirst("just-story");
        world.say(round, World.ADMIN, "We had a slow pipeline once");
        world.runTo(CLOSE);
        assertThat(world.press(World.ADMIN, "score", about(round, World.ADMIN))).contains("for others to score");
        assertThat(score(World.ADMIN, round, World.ADMIN, "first,second")).contains("for others to score");
        assertThat(points(World.ADMIN)).isEqualTo(2);
    }

    @Test
    void peersScoreAfterTheCloseOnly() {
        Round round = world.openFirst("just-story");
        world.say(round, "ada", "We had a slow pipeline once");
        assertThat(score("ben", round, "ada", "first")).contains("after the close");
        assertThat(points("ada")).isEqualTo(2);
    }

    @Test
    void handsOnWorkShowsItsChecklistAndTwoMembersConfirmItAtOnce() {
        Round round = world.openFirst("just-hands");
        assertThat(world.chat
                        .posts(World.thread(round).channel().channel())
                        .get(0)
                        .text())
                .contains("Two members confirm:", "A budget alarm was set first", "Nothing is left over");
        world.say(round, "ada", "Alarm at one dollar, bucket deleted, here is the listing: empty");
        assertThat(world.lastWhisper("ada"))
                .contains("two members confirm", "from now on")
                .doesNotContain("After the close");
        join("ben");
        assertThat(world.press("ben", "peers", round.id())).contains("Confirm it");
        assertThat(world.press("ben", "score", about(round, "ada"))).contains("Confirm this work");
        assertThat(score("ben", round, "ada", "alarm,clean")).contains("one more member's confirmation");
        assertThat(score("ada", round, "ada", "alarm,clean")).contains("for others to score");
        assertThat(score("cleo", round, "ada", "alarm")).contains("88 %");
        assertThat(points("ada")).isEqualTo(26);
    }

    @Test
    void evidenceThatWasChangedIsConfirmedAnew() {
        Round round = world.openFirst("just-hands");
        var message = world.say(round, "ada", "Alarm at one dollar, bucket deleted");
        score("ben", round, "ada", "alarm,clean");
        world.edit(message, "Alarm at two dollars, bucket deleted");
        assertThat(score("cleo", round, "ada", "alarm,clean")).contains("one more");
        assertThat(score("ben", round, "ada", "alarm,clean")).contains("100 %");
    }

    @Test
    void aCertainGradeIsNotForPeers() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy, score=0.5");
        world.runTo(CLOSE);
        assertThat(score("ben", round, "ada", "first,second")).contains("certain");
        assertThat(points("ada")).isEqualTo(10);
    }

    @Test
    void theUnsureBestAttemptIsTheOnePeopleSettle() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy, score=0.6 unsure");
        world.say(round, "ada", "answer: It is slow, score=0.1");
        world.runTo(CLOSE);
        score("ben", round, "ada", "first,second");
        score("cleo", round, "ada", "first,second");
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void helpfulVotesBringOneEachAtMostThree() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy");
        world.runTo(CLOSE);
        for (String voter : List.of("ben", "ben", "cleo", "dan", "eva", "finn")) {
            join(voter);
            world.press(voter, "helpful", about(round, "ada"));
        }
        assertThat(points("ada")).isEqualTo(23);
    }

    @Test
    void onesOwnAnswerIsNeverHelpful() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy");
        assertThat(world.press("ada", "helpful", about(round, "ada"))).contains("your own answer");
        assertThat(points("ada")).isEqualTo(20);
    }

    @Test
    void whoHasNotAnsweredReadsNoAnswersBeforeTheClose() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy as can be");
        assertThat(world.press("ben", "peers", round.id())).doesNotContain("lazy as can be");
        assertThat(world.press("ben", "helpful", about(round, "ada"))).contains("Answer first");
        world.say(round, "ben", "A plan comes first");
        assertThat(world.press("ben", "peers", round.id())).contains("lazy as can be");
    }

    @Test
    void theMostHelpfulAnswerStandsInTheReveal() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It is lazy as can be, score=0.5");
        world.say(round, "ben", "A plan comes first");
        world.press("ben", "helpful", about(round, "ada"));
        world.runTo(CLOSE);
        assertThat(world.chat.replies(World.thread(round)).get(0).text())
                .contains("Found most helpful, by Ada", "lazy as can be");
    }

    @Test
    void aWithdrawnAnswerIsNeitherHelpfulNorScored() {
        Round round = world.openFirst("just-story");
        var message = world.say(round, "ada", "We had a slow pipeline once");
        String about = about(round, "ada");
        world.delete(message);
        world.say(round, "ben", "We had one as well");
        assertThat(world.press("ben", "helpful", about)).contains("taken back");
        world.runTo(CLOSE);
        assertThat(world.press("ben", "score", about)).contains("taken back");
        assertThat(points("ada")).isZero();
    }

    @Test
    void brokenArgumentsAreOneSentence() {
        world.openFirst("just-story");
        for (String action : List.of("helpful", "score", "score-form", "peers", "choose", "show", "hint", "answer")) {
            for (String argument : List.of("x", "|", "x|y", "g-daily.2026-03-02.0900", "g-daily.2026-03-02.0900|zzz")) {
                assertThat(world.press("ada", action, argument)).isNotEmpty().doesNotContain("Something went wrong");
            }
        }
    }
}
