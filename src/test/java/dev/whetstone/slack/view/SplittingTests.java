package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.slack.view.SlackMessages.Rendered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Long text is cut where it reads well. */
class SplittingTests {

    @Test
    void aParagraphEndIsTheBestPlace() {
        assertThat(SlackTexts.pieces("One. Two.\n\nThree. Four.\nFive.", 20))
                .containsExactly("One. Two.\n\n", "Three. Four.\nFive.");
    }

    @Test
    void thenALineThenASentenceThenAWord() {
        assertThat(SlackTexts.pieces("first line\nsecond line", 15)).containsExactly("first line\n", "second line");
        assertThat(SlackTexts.pieces("One is here. Two is there", 16)).containsExactly("One is here. ", "Two is there");
        assertThat(SlackTexts.pieces("some words without an end", 12))
                .containsExactly("some words ", "without an ", "end");
    }

    @Test
    void aPlaceTooFarUpIsPassedBy() {
        assertThat(SlackTexts.pieces("a\n\nbbbbbbbbbbbbbbbbbb", 10)).containsExactly("a\n\nbbbbbbb", "bbbbbbbbbb", "b");
    }

    @Test
    void noCharacterIsTornApart() {
        assertThat(SlackTexts.pieces("aaa🚀🚀🚀", 6)).containsExactly("aaa🚀", "🚀🚀");
        assertThat(SlackTexts.pieces("xx👨‍👩‍👧‍👦", 9).get(0)).isEqualTo("xx");
        assertThat(SlackTexts.pieces("e\u0301e\u0301e\u0301", 3)).containsExactly("e\u0301", "e\u0301", "e\u0301");
    }

    @Test
    void aShortenedTextEndsInAnEllipsis() {
        assertThat(SlackTexts.shortened("abcdef", 6)).isEqualTo("abcdef");
        assertThat(SlackTexts.shortened("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(SlackTexts.shortened("abcd🚀g", 6)).isEqualTo("abcd…");
    }

    @Test
    void longCodeIsClosedAndOpenedAgainAtALine() {
        String line = "select " + "x".repeat(90) + "\n";
        Rendered shown = SlackMessages.render(ChatMessage.of(new Block.Code("sql", line.repeat(50))));
        List<String> blocks = BlockKit.code(shown);
        assertThat(blocks)
                .hasSize(2)
                .allSatisfy(block -> assertThat(block).startsWith("select ").doesNotEndWith("\n"));
        assertThat(String.join("\n", blocks)).isEqualTo(line.repeat(50).stripTrailing());
    }

    @Test
    void aVeryLongTextIsAFileWithItsBeginningShown() {
        String typed = "A sentence of some words. ".repeat(1_000);
        Rendered shown = SlackMessages.render(ChatMessage.of(new Block.Verbatim(typed), new Block.Verbatim(typed)));
        BlockKit.accepts(shown);
        assertThat(shown.attachments())
                .extracting(Block.Attachment::fileName)
                .containsExactly("answer.txt", "answer-2.txt");
        assertThat(shown.attachments()).extracting(Block.Attachment::text).containsOnly(typed);
        assertThat(BlockKit.words(shown)).contains("the whole text is in the file answer-2.txt");
        assertThat(String.join("", BlockKit.code(shown)))
                .hasSizeLessThan(12_001)
                .endsWith(". ");
    }

    @Test
    void aLongTextKeepsItsLooksOverTheCut() {
        String prose = "**" + "bold words ".repeat(500).strip() + "** and plain";
        Rendered shown = SlackMessages.render(ChatMessage.text(prose));
        BlockKit.accepts(shown);
        assertThat(BlockKit.words(shown).replace("\n", "")).isEqualTo(prose.replace("**", ""));
        assertThat(BlockKit.golden(shown).split("\"bold\": true", -1)).hasSize(3);
    }
}
