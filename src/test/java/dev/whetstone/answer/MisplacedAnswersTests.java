package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.MessageRef;
import dev.whetstone.chat.inbound.ChannelTalk;
import dev.whetstone.testing.MemoryPlatform;
import dev.whetstone.testing.MemoryPlatform.Trouble;
import dev.whetstone.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What looks like an answer and stands in the channel instead of the thread. */
class MisplacedAnswersTests {

    private static final String ANSWER = "Spark runs nothing before an action needs a result of it";
    private static final String HINT = "I only read the question's thread";

    private final World world = World.begin();

    @BeforeEach
    void open() {
        world.openFirst("ten");
    }

    @Test
    void itsAuthorIsToldOnceForEachQuestion() {
        writes("ada", ANSWER);
        writes("ada", ANSWER);
        writes("ben", "good morning everybody");
        assertThat(world.whispers("ada")).containsOnlyOnce(HINT);
        assertThat(world.whispers("ben")).isEmpty();
        world.runFor(Duration.ofDays(1));
        writes("ada", ANSWER);
        assertThat(world.whispers("ada").split(HINT, -1)).hasSize(3);
    }

    /** A reply to the question, or a mention of the bot, tells what is meant by few words. */
    @Test
    void whoSpeaksToTheBotNeedsFewWords() {
        ChannelTalk talk = world.bean(ChannelTalk.class);
        MessageRef message = new MessageRef(MemoryPlatform.channel(World.CHANNEL), "c1");
        for (String text : List.of("thanks!", "what time does this close?", "")) {
            talk.saidToBot(message, MemoryPlatform.member("ada"), text, world.clock.instant());
        }
        talk.said(message, MemoryPlatform.member("ada"), "lazy evaluation", world.clock.instant());
        world.beat();
        assertThat(world.whispers("ada")).isEmpty();
        talk.saidToBot(message, MemoryPlatform.member("ada"), "lazy evaluation", world.clock.instant());
        world.beat();
        assertThat(world.whispers("ada")).containsOnlyOnce(HINT);
    }

    @Test
    void aFileAloneIsNoneWhereWordsAreAsked() {
        ChannelTalk talk = world.bean(ChannelTalk.class);
        MessageRef message = new MessageRef(MemoryPlatform.channel(World.CHANNEL), "c1");
        talk.sentFile(message, MemoryPlatform.member("ada"), world.clock.instant());
        world.beat();
        assertThat(world.whispers("ada")).isEmpty();
    }

    @Test
    void whereSeveralQuestionsAreOpenTheHintSaysSo() {
        world.type(World.ADMIN, "post");
        writes("ada", ANSWER);
        assertThat(world.whispers("ada")).containsOnlyOnce("I only read the questions' threads");
    }

    /** A platform that limits what may be sent, or is away for a while, costs nobody the hint. */
    @Test
    void whoCannotBeToldNowIsToldOncePossible() {
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        writes("ada", ANSWER);
        world.runFor(Duration.ofMinutes(20));
        assertThat(world.whispers("ada")).isEmpty();
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofMinutes(6));
        writes("ada", ANSWER);
        assertThat(world.whispers("ada")).containsOnlyOnce(HINT);
    }

    @Test
    void aClosedQuestionTakesNoAnswerSoNobodyIsSentThereAnyMore() {
        world.chat.trouble(World.CHANNEL, Trouble.UNREACHABLE);
        writes("ada", ANSWER);
        world.runFor(Duration.ofHours(11));
        world.chat.trouble(World.CHANNEL, null);
        world.runFor(Duration.ofHours(1));
        assertThat(world.whispers("ada")).doesNotContain(HINT);
        assertThat(world.mongo.getCollection("admin_letters").countDocuments()).isZero();
    }

    @Test
    void whoIsForgottenStandsInNoNoteOfIt() {
        world.type("ada", "join");
        writes("ada", ANSWER);
        assertThat(world.mongo.getCollection(MisplacedAnswers.COLLECTION).countDocuments())
                .isEqualTo(1);
        world.press("ada", "forget-me", "yes");
        assertThat(world.mongo.getCollection(MisplacedAnswers.COLLECTION).countDocuments())
                .isZero();
    }

    private void writes(String user, String text) {
        MessageRef message = new MessageRef(MemoryPlatform.channel(World.CHANNEL), "c" + System.nanoTime());
        world.bean(ChannelTalk.class).said(message, MemoryPlatform.member(user), text, world.clock.instant());
        world.beat();
    }
}
