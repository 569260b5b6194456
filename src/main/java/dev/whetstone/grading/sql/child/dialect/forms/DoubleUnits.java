package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;

/** MySQL's lengths of time in several units, {@code INTERVAL '1:30' HOUR_MINUTE}; the last number is one of the smallest unit. */
final class DoubleUnits {

    private static final List<String> UNITS = List.of("day", "hour", "minute", "second");

    private DoubleUnits() {}

    static boolean rewrite(TokenRow row, List<String> tokens) {
        for (int i = 0; i < row.size(); i++) {
            String unit = row.at(i + 2);
            boolean length = row.at(i).equals("interval")
                    && row.at(i + 1).matches("(?s)['\"].*\\d.*['\"]")
                    && unit.matches("year_month|(day|hour|minute)_(hour|minute|second)");
            if (length) {
                row.replace(tokens, i, i + 3, "interval '" + inUnits(row.at(i + 1), unit) + "'");
                return true;
            }
        }
        return false;
    }

    private static String inUnits(String text, String unit) {
        String sign = text.contains("-") && !unit.equals("year_month") ? "-" : "";
        String[] numbers = text.replaceAll("^\\D+|\\D+$", "").split("\\D+", -1);
        String smallest = unit.substring(unit.indexOf('_') + 1);
        StringBuilder length = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            int back = numbers.length - 1 - i;
            String name = unit.equals("year_month")
                    ? back == 0 ? "month" : "year"
                    : UNITS.get(Math.max(0, UNITS.indexOf(smallest) - back));
            length.append(length.isEmpty() ? "" : " ")
                    .append(sign)
                    .append(numbers[i])
                    .append(' ')
                    .append(name);
        }
        return length.toString();
    }
}
