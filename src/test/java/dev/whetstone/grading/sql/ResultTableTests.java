package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.RichText;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTableTests {

    /** A table on every platform, and not letters that draw one. */
    @Test
    void whateverIsInACellIsShownAsItIs() {
        List<String> hostile = List.of(
                "a|b",
                "\\|",
                "`x`",
                "**b** _i_",
                "[l](javascript:alert(1))",
                "<script>",
                "&lt;",
                "~~s~~",
                "'a  b'",
                "'a\\nb'");
        for (String cell : hostile) {
            String markdown = "1 row too many.\n"
                    + ResultTable.of(
                            List.of("Result"),
                            List.of(cell, "n"),
                            List.of(List.of("yours", cell, "1"), List.of("expected", "(no such row)")))
                    + "\nand 2 more";
            assertThat(RichText.blocks(markdown))
                    .as(cell)
                    .containsExactly(
                            new Block.Prose("1 row too many."),
                            new Block.Table(
                                    List.of("Result", cell, "n"),
                                    List.of(List.of("yours", cell, "1"), List.of("expected", "(no such row)", ""))),
                            new Block.Prose("and 2 more"));
        }
    }

    @Test
    void withoutRowsThereIsNoTable() {
        assertThat(ResultTable.of(List.of("Result"), List.of("n"), List.of())).isEmpty();
    }
}
