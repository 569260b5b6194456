package dev.whetstone.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tables that a phone can show. */
class TablesTests {

    private static List<String> code(List<String> header, List<List<String>> rows) {
        return BlockKit.code(SlackMessages.render(ChatMessage.of(new Block.Table(header, rows))));
    }

    @Test
    void columnsStandUnderEachOtherAndNumbersToTheRight() {
        assertThat(code(
                        List.of("#", "Member", "Points", "Accuracy"),
                        List.of(List.of("1", "Ada", "120", "93 %"), List.of("10", "Zoë (you)", "8", "–"))))
                .containsExactly("""
                         #  Member     Points  Accuracy
                        --  ---------  ------  --------
                         1  Ada           120      93 %
                        10  Zoë (you)       8         –""");
    }

    @Test
    void wideCellsWrapWithinTheirColumn() {
        assertThat(code(
                        List.of("Step", "What it does"),
                        List.of(
                                List.of("cache", "keeps the rows in memory for all that comes later"),
                                List.of("collect", "brings them home"))))
                .containsExactly("""
                        Step     What it does
                        -------  -----------------------------------
                        cache    keeps the rows in memory for all
                                 that comes later
                        collect  brings them home""");
    }

    @Test
    void whatIsTooWideForAPhoneIsAListWithAnItemForEachRow() {
        var shown = SlackMessages.render(ChatMessage.of(new Block.Table(
                List.of("order_id", "customer_id", "product_name", "unit_price_eur", "ordered_at"),
                List.of(
                        List.of("1", "7", "Mechanical keyboard", "89.90", "2026-01-05 08:00"),
                        List.of("2", "8", "", "5.00", "2026-01-06 09:30")))));
        BlockKit.accepts(shown);
        assertThat(BlockKit.code(shown)).isEmpty();
        assertThat(BlockKit.words(shown).strip()).isEqualTo("""
                        order_id: 1 · customer_id: 7 · product_name: Mechanical keyboard · unit_price_eur: 89.90 · ordered_at: 2026-01-05 08:00
                        order_id: 2 · customer_id: 8 · product_name: – · unit_price_eur: 5.00 · ordered_at: 2026-01-06 09:30""");
    }

    @Test
    void wideCharactersCountTwice() {
        assertThat(code(
                        List.of("Name", "Note"),
                        List.of(List.of("日本", "x"), List.of("🚀", "y"), List.of("e\u0301", "z"))))
                .containsExactly("Name  Note\n----  ----\n日本  x\n🚀    y\ne\u0301     z");
    }

    @Test
    void noLineIsWiderThanAPhone() {
        List<List<String>> rows = IntStream.range(0, 500)
                .mapToObj(i -> List.of(String.valueOf(i), "A member with quite a long name, number " + i, "1234"))
                .toList();
        List<String> blocks = code(List.of("#", "Member", "Points"), rows);
        assertThat(blocks)
                .hasSizeGreaterThan(5)
                .allSatisfy(block -> assertThat(block).startsWith("  #  Member").hasSizeLessThanOrEqualTo(2_900))
                .allSatisfy(block -> assertThat(block.lines()).allMatch(line -> ColumnLayout.width(line) <= 44));
    }

    @Test
    void aTableWithoutRowsShowsItsColumns() {
        assertThat(code(List.of("a", "b"), List.of())).containsExactly("a  b\n-  -");
    }
}
