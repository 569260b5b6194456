package dev.whetstone.grading.sql.child.dialect;

import dev.whetstone.grading.sql.child.dialect.words.TokenRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One call of a function the engine does not have, or has in another form. */
record ForeignCall(String name, List<TokenRow> arguments) {

    private static final Set<String> UNIT_FIRST =
            Set.of("datepart", "datename", "datediff", "datediff_big", "dateadd", "datetrunc", "date_part");

    /** The same in the engine's words; empty if it is not one of these calls. */
    Optional<String> translated() {
        return Stream.of(list(), other(), date(), generated())
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> list() {
        int count = arguments.size();
        return switch (name) {
            case "collect_set" -> Optional.of(collected("distinct "));
            case "collect_list" -> Optional.of(collected(""));
            case "concat_ws" ->
                count == 2 && isList(last())
                        ? Optional.of("array_to_string(" + last() + ", " + first() + ")")
                        : Optional.empty();
            case "choose", "elt" ->
                count > 1 ? Optional.of("(list_value(" + afterFirst() + "))[" + first() + "]") : Optional.empty();
            case "array" ->
                first().isEmpty() || first().matches("(?is)select\\b.*")
                        ? Optional.empty()
                        : Optional.of(named("list_value", arguments));
            case "array_sort" -> sorted();
            case "decode" -> count > 2 ? Optional.of(decoded()) : Optional.empty();
            case "replace" ->
                count == 2 ? Optional.of("replace(" + text(arguments.stream()) + ", '')") : Optional.empty();
            case "adddate", "subdate", "date_add", "date_sub" -> count == 2 ? moved() : Optional.empty();
            case "min" -> count == 2 ? Optional.of(named("least", arguments)) : Optional.empty();
            case "max" -> count == 2 ? Optional.of(named("greatest", arguments)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The last day of a week, as BigQuery counts it, a month, a quarter or a year. */
    private Optional<String> lastDay() {
        String unit = last().toLowerCase(Locale.ROOT);
        String end = "(cast(date_trunc('" + unit + "', cast(" + first() + " as date)) + interval 1 " + unit
                + " - interval 1 day as date))";
        return unit.matches("month|quarter|year") ? Optional.of(end) : Optional.empty();
    }

    /** SQL Server's third argument says whether places are cut off. */
    private String cut() {
        return (last().equals("0") ? "round(" : "trunc(")
                + text(arguments.stream().limit(2)) + ")";
    }

    /** BigQuery's list of the values that part the rows into so many even parts. */
    private Optional<String> quantiles() {
        int parts = last().matches("\\d{1,3}") ? Integer.parseInt(last()) : 0;
        return parts == 0
                ? Optional.empty()
                : Optional.of("quantile_disc(" + first() + ", list_value("
                        + IntStream.rangeClosed(0, parts)
                                .mapToObj(i -> String.valueOf((double) i / parts))
                                .collect(Collectors.joining(", "))
                        + "))");
    }

    private Optional<String> other() {
        int count = arguments.size();
        return switch (name) {
            case "date" ->
                count == 3 && arguments.stream().noneMatch(part -> part.text().startsWith("'"))
                        ? Optional.of(named("make_date", arguments))
                        : Optional.empty();
            case "last_day" -> count == 2 && isUnit(last()) ? lastDay() : Optional.empty();
            case "timestamp" ->
                count == 1 && !first().matches("\\d*") ? Optional.of("any_moment(" + first() + ")") : Optional.empty();
            case "round" -> count == 3 ? Optional.of(cut()) : Optional.empty();
            case "wm_concat" -> Optional.of("string_agg(" + first() + ", ',')");
            case "approx_quantiles" -> quantiles();
            default -> Optional.empty();
        };
    }

    /** A date moved by days, as Spark has them too. */
    private Optional<String> moved() {
        String sign = name.matches("adddate|date_add") ? " + " : " - ";
        boolean interval = last().toLowerCase(Locale.ROOT).matches("(?s).*(interval|to_\\w+s\\().*");
        return interval
                ? Optional.empty()
                : Optional.of("(cast(" + first() + " as date)" + sign + "cast(" + last() + " as integer))");
    }

    /** Spark's order by a difference; whatever else the lambda says is not read. */
    private Optional<String> sorted() {
        String given = text(arguments.stream().skip(1)).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        if (given.matches("\\((\\w+),(\\w+)\\)->\\1-\\2")) {
            return Optional.of("list_sort(" + first() + ")");
        }
        return given.matches("\\((\\w+),(\\w+)\\)->\\2-\\1")
                ? Optional.of("list_reverse_sort(" + first() + ")")
                : Optional.empty();
    }

    /** Oracle's choice by values, of which NULL is one. */
    private String decoded() {
        StringBuilder choice = new StringBuilder("(case");
        int at = 1;
        for (; at + 1 < arguments.size(); at += 2) {
            choice.append(" when (").append(first()).append(") is not distinct from (");
            choice.append(arguments.get(at).text()).append(") then ");
            choice.append(arguments.get(at + 1).text());
        }
        return choice + (at < arguments.size() ? " else " + arguments.get(at).text() : "") + " end)";
    }

    /** NULL is in no list that is collected. */
    private String collected(String distinct) {
        String value = first().replaceFirst("(?i)^distinct ", "");
        return "coalesce(list(" + distinct + first() + ") filter (where " + value + " is not null), [])";
    }

    private Optional<String> date() {
        if (name.equals("to_days") && !first().matches("\\d+")) {
            return Optional.of("(date_diff('day', date '0001-01-01', cast(" + first() + " as date)) + 366)");
        }
        if (name.equals("strftime") && arguments.size() == 2 && first().equals("'%s'")) {
            return Optional.of("cast(cast(epoch(cast(" + last() + " as timestamp)) as bigint) as varchar)");
        }
        if (name.matches("(date|datetime|timestamp)_diff") && arguments.size() == 3 && isUnit(last())) {
            return Optional.of("date_diff('" + last() + "', cast("
                    + arguments.get(1).text() + " as timestamp), cast(" + first() + " as timestamp))");
        }
        if (name.matches("(date|datetime|timestamp)_trunc") && last().matches("(?i)isoweek|week ?\\( ?monday ?\\)")) {
            return Optional.of("date_trunc('week', " + first() + ")");
        }
        if (name.matches("(date|datetime|timestamp)_trunc") && isUnit(last()) && !first().startsWith("'")) {
            return Optional.of("date_trunc('" + last() + "', " + first() + ")");
        }
        if (name.equals("date_trunc") && arguments.size() == 2 && isUnit(first())) {
            return Optional.of("date_trunc('" + first() + "', " + last() + ")");
        }
        if (UNIT_FIRST.contains(name) && isUnit(first())) {
            return Optional.of(name + "('" + first().toLowerCase(Locale.ROOT) + "', " + afterFirst() + ")");
        }
        return Optional.empty();
    }

    private Optional<String> generated() {
        if (name.equals("generate_series") && arguments.size() == 3) {
            return typed();
        }
        if (name.equals("generate_array") && arguments.size() > 1) {
            return Optional.of("list_concat(generate_series(" + text(arguments.stream()) + "), [])");
        }
        boolean sequence = name.equals("sequence") && arguments.size() > 1;
        if (name.equals("generate_date_array") || (sequence && isOfDates())) {
            return Optional.of(dates());
        }
        if (sequence) {
            return Optional.of(named("generate_series", arguments));
        }
        if (name.equals("table") && first().matches("(?i)generator *\\( *rowcount *= *> *\\d+ *\\)")) {
            return Optional.of(
                    "(select cast(range as bigint) as seq4_ from range(" + first().replaceAll("\\D+", "") + "))");
        }
        return name.matches("seq[1248]") && first().isEmpty() ? Optional.of("seq4_") : Optional.empty();
    }

    /** PostgreSQL reads the texts of a series of points in time as what they are. */
    private Optional<String> typed() {
        String from = moment(first());
        String till = moment(arguments.get(1).text());
        String step = last().startsWith("'") ? "interval " + last() : last();
        String typed = name + "(" + from + ", " + till + ", " + step + ")";
        return typed.equals(named(name, arguments)) ? Optional.empty() : Optional.of(typed);
    }

    private static String moment(String text) {
        return text.startsWith("'") ? "timestamp " + text : text;
    }

    /** A day apart unless it is said. */
    private String dates() {
        String step = arguments.size() > 2 ? arguments.get(2).text() : "interval 1 day";
        return "list_transform(generate_series(cast(" + first() + " as timestamp), cast("
                + arguments.get(1).text() + " as timestamp), " + step + "), lambda x_: cast(x_ as date))";
    }

    private boolean isOfDates() {
        return arguments.stream()
                .anyMatch(argument ->
                        argument.text().toLowerCase(Locale.ROOT).matches("(?s).*(date|interval|timestamp).*"));
    }

    private static boolean isList(String text) {
        return Stream.of("coalesce(list", "list", "collect_", "sort_array", "array_agg")
                .anyMatch(text::startsWith);
    }

    private static boolean isUnit(String text) {
        return OtherCalls.UNITS.contains(text.toLowerCase(Locale.ROOT));
    }

    static String named(String name, List<TokenRow> arguments) {
        return name + "(" + text(arguments.stream()) + ")";
    }

    private String afterFirst() {
        return text(arguments.stream().skip(1));
    }

    private static String text(Stream<TokenRow> arguments) {
        return arguments.map(TokenRow::text).collect(Collectors.joining(", "));
    }

    private String first() {
        return arguments.get(0).text();
    }

    private String last() {
        return arguments.get(arguments.size() - 1).text();
    }
}
