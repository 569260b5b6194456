package dev.whetstone.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetteringTests {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Lettering letters = Lettering.bundled(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Zoë Đặng",
                "Жанна",
                "Νίκος",
                "עדה",
                "عبد الرحمن",
                "Հայկ",
                "ქეთევან",
                "Ɓukar",
                "ⴰⵎⴰⵣⵉⵖ",
                "★ Ada ★",
                "O'Neil-Żak"
            })
    void aNameTheFontHasIsDrawnAsItIs(String name) {
        assertThat(letters.drawable(name, "Member 1")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"李小龙", "ナオミ", "김민준", "สมชาย", "अदिति", "🦄🔥", "👩‍💻", "", "   ", "\u200B\u202E", "李小龙 X"})
    void whatItLacksIsSaidByAnotherNameAndNotByBoxes(String name) {
        assertThat(letters.drawable(name, "Member 1")).isEqualTo("Member 1");
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë 🦄, Zoë",
        "🔥Ada🔥, Ada",
        "Naomi ナオミ, Naomi",
        "李小龙 (Bruce Lee), (Bruce Lee)",
        "'12 share 3rd: Ben, 李, Cleo and 9 more','12 share 3rd: Ben, Cleo and 9 more'"
    })
    void whereMostOfANameCanBeDrawnTheRestIsLeftOut(String name, String drawn) {
        assertThat(letters.drawable(name, "Member 1")).isEqualTo(drawn);
    }

    @Test
    void marksThatTurnTheDirectionOrTowerUpAreLeftOut() {
        assertThat(letters.drawable("\u202EAda\u2066", "?")).isEqualTo("Ada");
        assertThat(letters.drawable("Z" + "\u0301".repeat(50) + "oe", "?")).isEqualTo("Z\u0301\u0301\u0301oe");
    }

    @Test
    void whatIsTooWideEndsInAnEllipsisBetweenTwoCharacters() {
        TextLayout whole = letters.line("Ada", 20, 200, CONTEXT);
        TextLayout cut = letters.line("e\u0301".repeat(100), 20, 200, CONTEXT);
        assertThat(whole.getCharacterCount()).isEqualTo(3);
        assertThat(cut.getAdvance()).isBetween(180f, 200f);
        assertThat(cut.getCharacterCount()).isOdd();
    }

    @Test
    void evenWhereThereIsRoomForNothingSomethingIsLaidOut() {
        assertThat(letters.line("Maximiliane", 20, 1, CONTEXT).getCharacterCount())
                .isEqualTo(1);
        assertThat(letters.line("🦄", 20, 100, CONTEXT).getCharacterCount()).isEqualTo(1);
    }

    @Test
    void aSentenceThatBeginsWithANameFromTheRightIsReadFromTheLeft() {
        assertThat(letters.line("עדה, from 20 % to 70 %", 20, 900, CONTEXT).isLeftToRight())
                .isTrue();
        assertThat(letters.line("עדה", 20, 900, CONTEXT).isLeftToRight()).isFalse();
    }

    @Test
    void aLetterTheBundledFontLacksIsDrawnByTheNextOne() {
        Typefaces faces = Typefaces.bundled();
        Lettering none = new Lettering(List.of(), List.of(faces.regular()));
        assertThat(none.drawable("Ada", "?")).isEqualTo("Ada");
        assertThat(none.drawable("★", "?")).isEqualTo("?");
    }

    @Test
    void everyScriptLeavesInkBehind() {
        for (String name : List.of("Ada", "Жанна", "עדה", "عبد")) {
            BufferedImage image = new BufferedImage(200, 40, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            letters.line(name, 20, 200, graphics.getFontRenderContext()).draw(graphics, 2, 28);
            graphics.dispose();
            assertThat(Arrays.stream(image.getRGB(0, 0, 200, 40, null, 0, 200)))
                    .as(name)
                    .anyMatch(dot -> (dot & 0xFFFFFF) != 0);
        }
    }
}
