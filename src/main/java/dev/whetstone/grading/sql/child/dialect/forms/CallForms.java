package dev.whetstone.grading.sql.child.dialect.forms;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import dev.whetstone.grading.sql.child.engine.ServerPattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calls with words among their arguments: {@code JSON_VALUE(j, p RETURNING NUMBER)}, {@code TO_NUMBER(x DEFAULT 0 ON CONVERSION
 * ERROR)}, {@code make_interval(days => 3)}, {@code substring(t from '[0-9]+')}, {@code CAST(x AS NUMBER DEFAULT NULL ON …)}.
 */
public final class CallForms {

    private static final List<String> PARTS = List.of("years", "months", "weeks", "days", "hours", "mins", "secs");

    private CallForms() {}

    /** Edits the tokens of a query; says whether there was anything to edit. */
    public static boolean rewrite(List<String> tokens) {
        return TokenRow.rewrite(tokens, CallForms::edit);
    }

    private static boolean edit(TokenRow row, List<String> tokens) {
        for (int i = 0; i < row.size(); i++) {
            int close = row.at(i + 1).equals("(") ? row.close(i + 1) : -1;
            Optional<String> instead = close < 0 ? Optional.empty() : call(row.at(i), row.part(i + 2, close));
            if (instead.isPresent()) {
                row.replace(tokens, i, close + 1, instead.get());
                return true;
            }
        }
        return false;
    }

    private static Optional<String> call(String name, TokenRow inside) {
        return switch (name) {
            case "json_value" -> Optional.of(value(inside));
            case "json_query" -> Optional.of("json_extract(" + upTo(inside, "returning", "with", "without") + ")");
            case "to_number", "to_date", "to_timestamp" -> withFallback(name, inside);
            case "cast" -> castOrElse(inside);
            case "make_interval" -> Optional.of(interval(inside));
            case "substring" -> byPattern(inside);
            case "patindex" -> Optional.of(place(inside));
            default -> Optional.empty();
        };
    }

    private static String upTo(TokenRow inside, String... words) {
        return inside.part(0, inside.next(0, words)).text();
    }

    private static String value(TokenRow inside) {
        String text = "json_extract_string(" + upTo(inside, "returning", "default", "null", "error") + ")";
        int returning = inside.next(0, "returning");
        String type = inside.at(returning + 1);
        return type.isEmpty() || type.contains("char")
                ? text
                : "cast(" + text + " as " + (type.equals("number") ? "double" : type) + ")";
    }

    private static Optional<String> withFallback(String name, TokenRow inside) {
        int words = inside.next(0, "default");
        int on = inside.next(words, "on");
        if (!inside.is(on, "on", "conversion", "error")) {
            return Optional.empty();
        }
        String value = inside.part(0, words).text();
        String other = inside.part(words + 1, on).text();
        String type = name.equals("to_number") ? "double" : name.equals("to_date") ? "date" : "timestamp";
        return Optional.of("coalesce(try_cast(" + value + " as " + type + "), " + other + ")");
    }

    private static Optional<String> castOrElse(TokenRow inside) {
        int words = inside.next(0, "default");
        return inside.is(inside.next(words, "on"), "on", "conversion", "error")
                ? Optional.of("try_cast(" + inside.part(0, words).text() + ")")
                : Optional.empty();
    }

    private static String interval(TokenRow inside) {
        Map<String, String> named = inside.split(",").stream()
                .filter(part -> part.is(1, "=", ">"))
                .collect(Collectors.toMap(
                        part -> part.at(0), part -> part.part(3, part.size()).text(), (one, other) -> other));
        Stream<String> given = named.isEmpty()
                ? Stream.concat(
                                inside.split(",").stream().map(TokenRow::text),
                                PARTS.stream().map(part -> "0"))
                        .limit(PARTS.size())
                : PARTS.stream().map(part -> named.getOrDefault(part, "0"));
        return "make_interval_of(" + given.collect(Collectors.joining(", ")) + ")";
    }

    /** Where SQL Server finds a pattern. */
    private static String place(TokenRow inside) {
        List<TokenRow> parts = inside.split(",");
        String pattern = parts.get(0).text();
        boolean known = parts.size() == 2 && pattern.startsWith("'") && pattern.endsWith("'");
        return known
                ? "place_of('" + ServerPattern.place(pattern.substring(1, pattern.length() - 1)) + "', "
                        + parts.get(1).text() + ")"
                : "place_of_text(" + inside.text() + ")";
    }

    /** PostgreSQL's part of a text that a pattern finds; where it has a group, what is in it. */
    private static Optional<String> byPattern(TokenRow inside) {
        int from = inside.next(0, "from");
        String pattern = inside.at(from + 1);
        if (from >= inside.size() || !pattern.startsWith("'") || from + 2 < inside.size()) {
            return Optional.empty();
        }
        String group = pattern.contains("(") && !pattern.contains("(?") ? "1" : "0";
        return Optional.of("nullif(regexp_extract(" + inside.part(0, from).text() + ", "
                + inside.words().get(from + 1) + ", " + group + "), '')");
    }
}
