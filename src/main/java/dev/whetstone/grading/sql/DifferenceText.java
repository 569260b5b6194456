package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.child.Difference;
import dev.whetstone.grading.sql.child.Difference.Pair;
import dev.whetstone.question.SqlQuestion.Rules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how a result differs, with the first differing rows side by side. */
final class DifferenceText {

    private DifferenceText() {}

    static String of(Difference difference, Rules rules) {
        Difference.Shape yours = difference.yours();
        Difference.Shape expected = difference.expected();
        return switch (difference.kind()) {
            case COLUMN_COUNT ->
                "Your result has " + count(yours.names().size(), "column")
                        + " (" + String.join(", ", yours.names()) + "), expected "
                        + (expected.names().size() == 1 ? "is" : "are") + " "
                        + expected.names().size() + ".";
            case COLUMN_NAMES ->
                "The columns must be named " + String.join(", ", expected.names())
                        + (rules.columnOrder() ? ", in this order" : "") + "; yours are "
                        + String.join(", ", yours.names()) + ".";
            case COLUMN_ORDER -> "The rows are right, but the columns stand in another order than asked for.";
            case ROW_ORDER ->
                "The rows are right, but not in the order asked for. The first that is out of place:\n"
                        + table(difference);
            case ROWS -> rowCount(difference) + "\n" + table(difference) + typeHint(difference);
        };
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

    private static String table(Difference difference) {
        List<String> left = new ArrayList<>(
                List.of("yours: " + String.join(", ", difference.yours().names())));
        List<String> right = new ArrayList<>(List.of("expected"));
        for (Pair pair : difference.pairs()) {
            left.add(row(pair.yours()));
            right.add(row(pair.expected()));
        }
        int width = left.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder table = new StringBuilder("```\n");
        for (int i = 0; i < left.size(); i++) {
            String gap = " ".repeat(width - left.get(i).length());
            table.append(left.get(i))
                    .append(gap)
                    .append("  |  ")
                    .append(right.get(i))
                    .append('\n');
        }
        return table.append("```").toString();
    }

    private static String row(@Nullable List<String> cells) {
        return cells == null ? "(no such row)" : String.join(", ", cells).replace('`', '\'');
    }

    /** Rows that read the same and yet differ have columns of different types. */
    private static String typeHint(Difference difference) {
        boolean alike = difference.pairs().stream()
                .anyMatch(pair -> pair.yours() != null && pair.yours().equals(pair.expected()));
        return alike
                ? "\nThey read the same, but their types differ: yours are "
                        + String.join(", ", difference.yours().types()) + ", expected are "
                        + String.join(", ", difference.expected().types()) + "."
                : "";
    }
}
