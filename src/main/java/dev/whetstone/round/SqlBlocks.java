package dev.whetstone.round;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.Markdown;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlTables.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How a SQL question's tables look: as tables, or as the statements that make them where those could not be run. */
final class SqlBlocks {

    private SqlBlocks() {}

    static List<Block> of(SqlQuestion question, List<Shown> shown) {
        if (shown.isEmpty()) {
            return List.of(
                    new Block.Code("sql", question.schema().strip()),
                    new Block.Code("sql", question.data().strip()));
        }
        List<Block> blocks = new ArrayList<>();
        for (Shown table : shown) {
            if (table.name().equals(Shown.RESULT)) {
                blocks.add(new Block.Prose("**Expected columns:** " + names(table)));
            } else {
                blocks.add(new Block.Prose("**`" + table.name() + "`** (" + typed(table) + ")"));
                blocks.add(new Block.Table(table.columns(), table.rows()));
            }
        }
        return blocks;
    }

    private static String names(Shown result) {
        return result.columns().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    private static String typed(Shown table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> Markdown.escape(
                        table.columns().get(i) + " " + table.types().get(i).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }
}
