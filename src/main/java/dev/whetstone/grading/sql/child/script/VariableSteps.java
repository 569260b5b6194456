package dev.whetstone.grading.sql.child.script;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What MySQL's variables are worth after each expression of a row, written in terms of what they were after the row before: an
 * assignment is its value, and of branches only the one that is taken assigns.
 */
final class VariableSteps {

    private static final String ENDS = ",|\\)|as|then|else|when|end|and|or|is";

    private final Map<String, String> values;

    private VariableSteps(Map<String, String> values) {
        this.values = new HashMap<>(values);
    }

    /** @param names of the variables, each of which stands as {@code f_.v_name} for its value after the row before */
    static VariableSteps of(Set<String> names) {
        Map<String, String> before = new HashMap<>();
        names.forEach(name -> before.put(name, "f_.v_" + name));
        return new VariableSteps(before);
    }

    /** The names that a query gives values. */
    static Set<String> assigned(TokenRow row) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < row.size(); i++) {
            if (row.at(i).equals("@") && row.is(i + 2, ":", "=")) {
                names.add(row.at(i + 1));
            }
        }
        return names;
    }

    String value(String name) {
        return values.getOrDefault(name, "null");
    }

    /** The expression without variables; what it assigns holds from then on. */
    String read(TokenRow row) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < row.size()) {
            int end = part(row, at, words);
            at = Math.max(end, at + 1);
        }
        return new TokenRow(words).text();
    }

    /** Reads what begins at a place; gives where that ends. */
    private int part(TokenRow row, int at, List<String> words) {
        if (row.at(at).equals("@")) {
            return variable(row, at, words);
        }
        if (row.is(at, "if", "(") && row.close(at + 1) > 0) {
            int close = row.close(at + 1);
            List<TokenRow> parts = row.part(at + 2, close).split(",");
            if (parts.size() == 3) {
                words.add(choice(read(parts.get(0)), parts.get(1), parts.get(2)));
                return close + 1;
            }
        }
        if (row.at(at).equals("case")) {
            int end = end(row, at);
            words.add(cases(row.part(at + 1, end)));
            return end + 1;
        }
        words.add(row.words().get(at));
        return at + 1;
    }

    private int variable(TokenRow row, int at, List<String> words) {
        String name = row.at(at + 1);
        if (!row.is(at + 2, ":", "=")) {
            words.add(value(name));
            return at + 2;
        }
        int end = at + 4;
        for (int depth = 0; end < row.size(); end++) {
            if (depth == 0 && row.at(end).matches(ENDS)) {
                break;
            }
            boolean opens = row.at(end).matches("\\(|case");
            depth += opens ? 1 : row.at(end).matches("\\)|end") ? -1 : 0;
        }
        values.put(name, TooLongException.checked("(" + read(row.part(at + 4, end)) + ")"));
        words.add(value(name));
        return end;
    }

    /** Where a CASE ends. */
    private static int end(TokenRow row, int at) {
        int depth = 0;
        for (int i = at; i < row.size(); i++) {
            depth += row.at(i).equals("case") ? 1 : row.at(i).equals("end") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return row.size();
    }

    private static int next(TokenRow row, int from, String word) {
        int depth = 0;
        for (int i = from; i < row.size(); i++) {
            if (depth == 0 && row.at(i).matches(word)) {
                return i;
            }
            depth += row.at(i).matches("\\(|case") ? 1 : row.at(i).matches("\\)|end") ? -1 : 0;
        }
        return row.size();
    }

    /** What stands between CASE and END. */
    private String cases(TokenRow row) {
        int when = next(row, 0, "when");
        String operand = when == 0 ? "" : "(" + read(row.part(0, when)) + ") = ";
        return whens(operand, row.part(when, row.size()));
    }

    private String whens(String operand, TokenRow row) {
        if (row.size() == 0 || row.at(0).equals("else")) {
            return row.size() == 0 ? "null" : read(row.part(1, row.size()));
        }
        int then = next(row, 1, "then");
        int rest = next(row, Math.min(then + 1, row.size()), "when|else");
        String condition = operand + "(" + read(row.part(1, then)) + ")";
        TokenRow taken = row.part(Math.min(then + 1, rest), rest);
        VariableSteps other = new VariableSteps(values);
        String value = read(taken);
        String otherwise = other.whens(operand, row.part(rest, row.size()));
        return merged(condition, value, other, otherwise);
    }

    private String choice(String condition, TokenRow taken, TokenRow left) {
        VariableSteps other = new VariableSteps(values);
        String value = read(taken);
        return merged("(" + condition + ")", value, other, other.read(left));
    }

    private String merged(String condition, String value, VariableSteps other, String otherwise) {
        other.values.forEach((name, theirs) -> {
            String mine = value(name);
            values.put(name, mine.equals(theirs) ? mine : either(condition, mine, theirs));
        });
        return either(condition, value, otherwise);
    }

    private static String either(String condition, String value, String otherwise) {
        return TooLongException.checked("(case when " + condition + " then " + value + " else " + otherwise + " end)");
    }
}
