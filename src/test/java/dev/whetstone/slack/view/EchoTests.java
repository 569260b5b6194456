package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Markdown;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a person typed is shown as typed, and does nothing. */
class EchoTests {

    static Stream<String> hostile() {
        return HostileTexts.all();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aPersonsWordsAreShownExactly(String typed) {
        Rendered shown = SlackMessages.render(ChatMessage.of(new Block.Verbatim(typed)));
        String whole = SlackTexts.wellFormed(typed);
        if (whole.length() <= 6_000) {
            assertThat(shown.attachments()).isEmpty();
            assertThat(String.join("\n", BlockKit.code(shown)).replace("\n", ""))
                    .isEqualTo(whole.replace("\n", ""));
        } else {
            assertThat(shown.attachments())
                    .singleElement()
                    .satisfies(file -> assertThat(file.text()).isEqualTo(whole));
            assertThat(whole.replace("\n", ""))
                    .startsWith(String.join("", BlockKit.code(shown)).replace("\n", ""));
        }
    }

    @Test
    void shortWordsKeepEveryCharacter() {
        HostileTexts.all().filter(typed -> typed.length() < 2_000).forEach(typed -> {
            Rendered shown = SlackMessages.render(ChatMessage.of(new Block.Verbatim(typed)));
            assertThat(BlockKit.code(shown)).containsExactly(SlackTexts.wellFormed(typed));
        });
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void escapedWordsInASentenceAreShownOnOneLine(String typed) {
        Rendered shown =
                SlackMessages.render(ChatMessage.text("**Found most helpful**, by x" + Markdown.escape(typed) + "x!"));
        String expected = "Found most helpful, by x" + spoken(typed.replace('\0', ' ')) + "x!";
        assertThat(spoken(BlockKit.words(shown))).isEqualTo(spoken(expected));
    }

    /** Without blanks and what cannot be seen: a sentence has one line and may be cut anywhere. */
    private static String spoken(String text) {
        return SlackTexts.line(text).replaceAll("\\s+", "");
    }

    @Test
    void nobodyIsPingedByTheNotificationEither() {
        Rendered shown = SlackMessages.render(ChatMessage.of(
                new Block.Heading("<!channel>"),
                new Block.Verbatim("<@U1> & <http://x|y>"),
                new Block.Table(List.of("<!here>"), List.of())));
        assertThat(shown.parts().get(0).fallback())
                .startsWith("&lt;!channel&gt;\n&lt;@U1&gt; &amp; &lt;http://x|y&gt;\n&lt;!here&gt;");
    }

    @Test
    void besideAFormsFieldTheWordsStandAsTheyAre() {
        assertThat(SlackMessages.plain(ChatMessage.text("“a \\< b \\&lt; c” is *no* time, type `09:00`.")))
                .isEqualTo("“a < b &lt; c” is no time, type 09:00.");
    }

    @Test
    void marksThatTurnTheDirectionDoNotReachTheirNeighbours() {
        Rendered shown = SlackMessages.render(ChatMessage.of(
                new Block.Heading("a\u202Eb"),
                new Block.Table(List.of("Member", "Points"), List.of(List.of("eve\u202E\u2067", "12")))));
        assertThat(BlockKit.words(shown)).doesNotContain("\u202E", "\u2067").contains("a b");
    }
}
