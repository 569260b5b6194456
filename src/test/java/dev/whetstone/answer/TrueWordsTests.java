package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.award.Standing;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.Reply;
import dev.whetstone.round.Round;
import dev.whetstone.testing.SampleContent;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What members read about their answers says no more, and nothing else, than what is so. */
class TrueWordsTests {

    private static final Instant CLOSE = World.NINE.plus(Duration.ofHours(10));

    private final World world = World.begin();

    @BeforeEach
    void clear() {
        world.clear();
    }

    @Test
    void aDiscussionThatWaitsForPeersHasNoGradeYetAndIsNoMiss() {
        Round round = world.openFirst("just-story");
        world.say(round, "ada", "We had a slow pipeline once");
        assertThat(world.type("ada", "why")).contains("with peers").doesNotContain("0 %");
        world.runTo(CLOSE.plusSeconds(60));
        assertThat(world.whispers("ada"))
                .contains("no grade yet", "2 of 30 points so far")
                .doesNotContain("0 %");
        assertThat(world.now(round).summary().averageGrade())
                .as("what nobody has judged yet is not what went worst")
                .isEqualTo(1);
        assertThat(world.mongo.findAll(Standing.class))
                .isNotEmpty()
                .allSatisfy(standing -> assertThat(standing.answered()).isZero());
        for (String peer : new String[] {"ben", "cleo"}) {
            world.type(peer, "join");
            world.press(peer, "score-form", round.id() + "|" + world.memberId("ada"), Map.of("met", "first,second"));
        }
        assertThat(world.mongo.findAll(Standing.class))
                .allSatisfy(standing -> assertThat(standing.accuracy()).isEqualTo(1));
    }

    @Test
    void theTableOfARevealNamesItsDayAsADate() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", "It builds a plan, score=1");
        world.runTo(CLOSE);
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("Mon 2 Mar | Grade | Points");
    }

    @Test
    void whoHasSeenTheModelAnswerIsOfferedNoHintAndPaysForNone() {
        Round round = world.openFirst("just-lazy");
        world.press("ada", "show", round.id() + "|yes");
        assertThat(world.type("ben", "today")).contains("Answer Hint");
        assertThat(world.type("ada", "today")).contains("Answer").doesNotContain("Hint");
        assertThat(world.press("ada", "hint", round.id())).contains("seen the model answer");
        assertThat(world.type("ada", "hint")).contains("seen the model answer").doesNotContain("First hint");
        world.say(round, "ada", "It builds a plan, score=0.5");
        assertThat(world.lastWhisper("ada"))
                .contains("you looked at the model answer")
                .doesNotContain("hint")
                .doesNotContain("improve it");
    }

    @Test
    void whereSeveralQuestionsAreOpenAButtonSaysWhichIsMeant() {
        Round first = world.openFirst("ten");
        world.type(World.ADMIN, "post");
        for (String line : new String[] {"hint", "answer It builds a plan", "run print(1)", "reveal"}) {
            assertThat(world.type("ada", line))
                    .contains("2 questions are open, so nothing was done yet", "This one")
                    .doesNotContain("thread");
        }
        assertThat(world.type("ada", "answer It builds a plan")).contains("to be copied", "It builds a plan");
        assertThat(world.type("ada", "hint")).doesNotContain("to be copied");
        assertThat(world.mongo.getCollection("answers").countDocuments()).isZero();
        assertThat(world.pressed("ada", "run", first.id(), Map.of())).isInstanceOf(Reply.Open.class);
    }

    @Test
    void whoAnsweredIsToldThatALookCostsWhatTheyHave() {
        Round round = world.openFirst("just-lazy");
        assertThat(world.type("ben", "reveal"))
                .contains("gets no points for it")
                .doesNotContain("answer given before");
        world.say(round, "ada", "It builds a plan, score=0.8");
        assertThat(world.type("ada", "reveal")).contains("loses those of an answer given before");
    }

    @Test
    void howGradingWorksDoesNotDenyThatProgramsAreRun() {
        world.group("ten");
        assertThat(world.type("ada", "grading")).contains("is run on them").doesNotContain("Code is read, not run");
    }

    @Test
    void theOptionChosenIsNamedAtTheReveal() {
        Round round = world.openFirst("just-pick");
        world.press("ada", "choose", round.id() + "|A");
        assertThat(world.lastWhisper("ada")).contains("You chose A");
        world.runTo(CLOSE.plusSeconds(60));
        assertThat(world.whispers("ada")).contains("How your answer", "You chose A", "It drops rows.");
    }

    @Test
    void theFormShowsTheQuestionThatIsAnswered() {
        Round round = world.openFirst("just-pick");
        for (Reply reply :
                new Reply[] {world.pressed("ada", "answer", round.id(), Map.of()), world.typed("ada", "answer")}) {
            assertThat(((Reply.Open) reply).form().about())
                    .contains(new Block.Heading("Title of pick"), new Block.Prose("Prompt of pick?"))
                    .anySatisfy(block -> assertThat(block.toString()).contains("left join"));
        }
    }

    @Test
    void allKeyPointsWithoutAWordAboutWhatIsLeftAreNoCallToImprove() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "ada", SampleContent.FIRST_POINT + ", score=0.95 whole");
        assertThat(world.lastWhisper("ada")).doesNotContain("improve it");
        world.say(round, "ben", "It builds a plan, score=0.8");
        assertThat(world.lastWhisper("ben")).contains("improve it");
    }
}
