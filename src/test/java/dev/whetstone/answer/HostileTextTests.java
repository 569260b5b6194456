package dev.whetstone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.attempt.Answer;
import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Mark;
import dev.whetstone.chat.MessageRef;
import dev.whetstone.round.Round;
import dev.whetstone.testing.MemoryPlatform.Said;
import dev.whetstone.testing.World;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers nobody should write, on their whole way from the chat to the reveal. */
class HostileTextTests {

    private static final String ROCKET = "🚀";
    private static final String HOSTILE = "@everyone @here <!channel> <@U123> </b>&amp; <script>alert(1)</script> "
            + "``` **bold** `x` [l](javascript:alert(1)) \u202Eright to left\u202C \u200F ";

    private final World world = World.begin();

    static Stream<String> texts() {
        return Stream.of(
                HOSTILE + "score=0.5",
                HOSTILE + "x".repeat(4000 - HOSTILE.length()),
                HOSTILE.repeat(100_000 / HOSTILE.length()),
                "word " + ROCKET.repeat(50_000),
                "word word " + ROCKET.substring(0, 1),
                ROCKET.substring(1) + " two words",
                "x".repeat(1198) + ROCKET.repeat(3),
                "two words ".repeat(119) + "123456789" + ROCKET,
                "```".repeat(30_000) + " a b",
                "<@".repeat(50_000) + " a b",
                "null \u0000 byte",
                "line\r\nends\u2028and\u2029more",
                "$where: {$ne: 1} ${jndi:ldap://x} #{7*7}");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whateverIsWrittenIsTakenGradedAndRevealedAsItIs(String text) {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "answer: " + text);
        assertThat(world.chat.signOn(message)).contains(Mark.GRADED);
        world.say(round, "ben", "It builds a plan first");
        assertThat(world.press("ben", "peers", round.id())).isNotEmpty();
        world.press("ben", "helpful", round.id() + "|" + world.memberId("ada"));
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.now(round).state()).isEqualTo(Round.State.REVEALED);
        ChatMessage reveal = world.chat.replies(World.thread(round)).get(0).content();
        assertThat(reveal.blocks())
                .filteredOn(Block.Verbatim.class::isInstance)
                .singleElement()
                .satisfies(block -> assertSoundPart(((Block.Verbatim) block).text(), text));
        assertOnlyOwnMarkup();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void theFormTakesItAsWell(String text) {
        Round round = world.openFirst("just-lazy");
        world.press("ada", "answer-form", round.id(), Map.of("text", text));
        assertThat(world.lastWhisper("ada")).contains("of 20 points");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void anEditTakesItAsWell(String text) {
        Round round = world.openFirst("just-lazy");
        MessageRef message = world.say(round, "ada", "It builds a plan first");
        world.edit(message, text);
        assertThat(world.mongo.findAll(Answer.class).get(0).attempts().get(0))
                .satisfies(attempt -> assertSoundPart(attempt.text(), text));
    }

    @Test
    void aSingleCharacterMayBeSubmitted() {
        Round round = world.openFirst("just-lazy");
        world.press("ada", "answer-form", round.id(), Map.of("text", "x"));
        assertThat(world.lastWhisper("ada")).contains("20 of 20 points");
    }

    @Test
    void nothingIsNoAnswer() {
        Round round = world.openFirst("just-lazy");
        for (String nothing : new String[] {"", " ", "\n\t", "\u00A0"}) {
            world.say(round, "ada", nothing);
        }
        assertThat(world.press("ada", "answer-form", round.id(), Map.of("text", " ")))
                .contains("empty");
        assertThat(world.press("ada", "answer-form", round.id())).contains("empty");
        assertThat(world.mongo.findAll(Answer.class)).isEmpty();
    }

    @Test
    void aNameFullOfMarkupIsShownAsItIs() {
        Round round = world.openFirst("just-lazy");
        world.say(round, "*x*_<!channel>_`", "It builds a plan first");
        world.runTo(World.NINE.plus(Duration.ofHours(10)));
        assertThat(world.chat.replies(World.thread(round)).get(0).text()).contains("*x*_<!channel>_`");
        assertThat(world.type("ada", "leaderboard")).contains("*x*_<!channel>_`");
    }

    /** The beginning of what was written, without halves of characters. */
    private static void assertSoundPart(String shown, String written) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(shown)).isTrue();
        String whole = new String(written.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
        String beginning = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
        assertThat(whole.strip()).startsWith(beginning.strip());
    }

    /** A member's words stand in verbatim blocks alone, so no prose can hold a call. */
    private void assertOnlyOwnMarkup() {
        Stream.concat(world.chat.privately("ada").stream(), world.chat.privately("ben").stream())
                .map(Said::content)
                .flatMap(message -> message.blocks().stream())
                .filter(Block.Prose.class::isInstance)
                .forEach(block -> assertThat(((Block.Prose) block).markdown())
                        .doesNotContain("@everyone", "<!channel>", "<script>"));
    }
}
