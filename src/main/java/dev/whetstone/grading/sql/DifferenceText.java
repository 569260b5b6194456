package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.child.protocol.Difference;
import dev.whetstone.grading.sql.child.protocol.Difference.Excerpt;
import dev.whetstone.grading.sql.child.protocol.Difference.Pair;
import dev.whetstone.grading.sql.child.protocol.Difference.Tally;
import dev.whetstone.question.SqlQuestion.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says how a result differs, with the first differing rows side by side. */
final class DifferenceText {

    private static final int NAMES = 8;

    private DifferenceText() {}

    static String of(Difference difference, Rules rules) {
        List<String> yours = difference.yours().names();
        List<String> expected = difference.expected().names();
        return switch (difference.kind()) {
            case COLUMN_COUNT ->
                "Your result has " + count(yours.size(), "column") + " (" + list(yours) + "), expected "
                        + (expected.size() == 1 ? "is" : "are") + " " + expected.size() + ".";
            case COLUMN_NAMES ->
                "The columns must be named " + list(expected) + (rules.columnOrder() ? ", in this order" : "")
                        + "; yours are " + list(yours) + ".";
            case COLUMN_ORDER -> "The rows are right, but the columns stand in another order than asked for.";
            case COLUMNS_SWAPPED -> swapped(difference);
            case ROW_ORDER ->
                "The rows are right, but not in the order asked for. The first that is out of place:\n"
                        + table(difference);
            case NO_ORDER ->
                "The rows are right, but an order is asked for and the query has no ORDER BY: they stand in order only "
                        + "because the data happen to.";
            case ROWS -> rowCount(difference) + "\n" + table(difference) + typeHint(difference);
        };
    }

    private static String swapped(Difference difference) {
        String places = difference.excerpt().pairs().stream()
                .map(pair -> "what belongs in " + name(pair.expected()) + " is in " + name(pair.yours()))
                .collect(Collectors.joining(", "));
        return "Every value is right, but columns are swapped" + (places.isEmpty() ? "" : ": " + places)
                + ". Give each the name that is expected, or put them in the order "
                + list(difference.expected().names()) + ".";
    }

    private static String name(@Nullable List<String> pair) {
        return pair == null ? "" : "`" + pair.get(0).replace('`', '\'') + "`";
    }

    private static String list(List<String> words) {
        int more = words.size() - NAMES;
        return more <= 0
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, NAMES)) + " and " + more + " more";
    }

    private static String rowCount(Difference difference) {
        int yours = difference.yours().rows();
        int expected = difference.expected().rows();
        if (difference.more()) {
            return "Far too many rows: more than " + (yours - 1) + ", expected " + are(expected) + ".";
        }
        if (yours > expected) {
            return count(yours - expected, "row") + " too many: " + yours + ", expected " + are(expected) + ".";
        }
        if (yours < expected) {
            return count(expected - yours, "row") + " missing: " + yours + ", expected " + are(expected) + ".";
        }
        return "The number of rows is right (" + yours + "), but not what is in them.";
    }

    private static String are(int number) {
        return (number == 1 ? "is " : "are ") + number;
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The differing rows, each of ours below the one of the answer, and then those that are there too often or not often enough. */
    private static String table(Difference difference) {
        Excerpt excerpt = difference.excerpt();
        List<List<String>> rows = new ArrayList<>();
        for (Pair pair : excerpt.pairs()) {
            rows.add(row("yours", pair.yours()));
            rows.add(row("expected", pair.expected()));
        }
        List<List<String>> counts = new ArrayList<>();
        for (Tally tally : excerpt.tallies()) {
            List<String> cells = new ArrayList<>(List.of(tally.yours() + " ×", tally.expected() + " ×"));
            cells.addAll(tally.row());
            counts.add(cells);
        }
        return ResultTable.of(List.of("Result"), excerpt.names(), rows)
                + ResultTable.of(List.of("yours", "expected"), excerpt.names(), counts)
                + (excerpt.unseen() == 0 ? "" : "\nand " + excerpt.unseen() + " more");
    }

    private static List<String> row(String whose, @Nullable List<String> cells) {
        List<String> row = new ArrayList<>(List.of(whose));
        row.addAll(cells == null ? List.of("(no such row)") : cells);
        return row;
    }

    /** Rows that read the same and yet differ have columns of different types. */
    private static String typeHint(Difference difference) {
        boolean alike = difference.excerpt().pairs().stream()
                .anyMatch(pair -> pair.yours() != null && pair.yours().equals(pair.expected()));
        return alike
                ? "\nThey read the same, but their types differ: yours are "
                        + list(difference.yours().types()) + ", expected are "
                        + list(difference.expected().types()) + "."
                : "";
    }
}
