package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.slack.view.Piece.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The Markdown subset as pieces of literal text. */
class MarkdownTests {

    private static List<String> texts(String markdown) {
        return MarkdownPieces.of(markdown).stream().map(Piece::text).toList();
    }

    private static List<Shape> shapes(String markdown) {
        return MarkdownPieces.of(markdown).stream().map(Piece::shape).toList();
    }

    @Test
    void looksNest() {
        assertThat(MarkdownPieces.of("a **b *c* `d`** [e](https://f.example)")
                        .get(0)
                        .runs())
                .containsExactly(
                        Run.plain("a "),
                        Run.bold("b "),
                        new Run("c", true, true, false, null),
                        Run.bold(" "),
                        new Run("d", true, false, true, null),
                        Run.plain(" "),
                        new Run("e", false, false, false, "https://f.example"));
    }

    @Test
    void boldWithinAWordIsBold() {
        assertThat(MarkdownPieces.of("un**believ**able").get(0).runs())
                .containsExactly(Run.plain("un"), Run.bold("believ"), Run.plain("able"));
    }

    @Test
    void onlyTheWebIsLinkedTo() {
        assertThat(MarkdownPieces.of("[a](javascript:x) [b](slack://x) [c](HTTP://d.example) ![e](https://f/g.png)")
                        .get(0)
                        .runs())
                .containsExactly(
                        Run.plain("a b "), new Run("c", false, false, false, "HTTP://d.example"), Run.plain(" e"));
    }

    @Test
    void listsKeepTheirDepthAndNumbers() {
        List<Piece> pieces = MarkdownPieces.of("3. three\n4. four\n   - deep\n     - deeper\n5. five");
        assertThat(pieces).extracting(Piece::text).containsExactly("three", "four", "deep", "deeper", "five");
        assertThat(pieces).extracting(Piece::indent).containsExactly(0, 0, 1, 2, 0);
        assertThat(pieces).extracting(Piece::number).containsExactly(3, 4, 1, 1, 5);
        assertThat(pieces)
                .extracting(Piece::shape)
                .containsExactly(Shape.ORDERED, Shape.ORDERED, Shape.BULLET, Shape.BULLET, Shape.ORDERED);
    }

    @Test
    void anItemOfTwoParagraphsIsOneItem() {
        assertThat(texts("- a\n\n  b\n- c")).containsExactly("a\nb", "c");
    }

    @Test
    void codeInAnItemStandsOnItsOwn() {
        assertThat(texts("1. run\n   ```\n   x = 1\n   ```\n   then\n2. stop"))
                .containsExactly("run", "x = 1", "then", "stop");
    }

    @Test
    void quotesHeadingsRulesAndMarkupStayReadable() {
        assertThat(texts("> a\n> b\n\n# T\n\n---\n\n<b>x</b>\n\n| h |\n|---|\n| c |"))
                .containsExactly("a\nb", "T", "———", "<b>x</b>", "h\nc");
        assertThat(shapes("> a")).containsExactly(Shape.QUOTE);
    }

    @Test
    void lineEndsAreKept() {
        assertThat(texts("a\nb  \nc")).containsExactly("a\nb\nc");
    }

    @Test
    void blankTextIsNothing() {
        assertThat(texts(" \n\n ")).isEmpty();
    }
}
