package dev.whetstone.grading.sql.child.dialect.words;

import java.util.Map;
import java.util.Set;

/** Functions that other engines give arguments of another type, and types that they call otherwise. */
public final class ForeignNames {

    /** Functions whose first argument is text. */
    public static final Set<String> OF_TEXT = Set.of(
            "left",
            "right",
            "substr",
            "substring",
            "mid",
            "~~",
            "!~~",
            "~~*",
            "!~~*",
            "like_escape",
            "not_like_escape",
            "replace",
            "instr",
            "length",
            "len",
            "char_length",
            "substring_index",
            "split_part",
            "lpad",
            "rpad",
            "trim",
            "regexp_matches",
            "regexp_like",
            "upper",
            "lower",
            "reverse",
            "strpos",
            "position",
            "contains",
            "repeat");

    /** Functions whose argument is a point in time. */
    public static final Set<String> OF_TIME = Set.of(
            "year",
            "month",
            "day",
            "quarter",
            "week",
            "dayofweek",
            "weekday",
            "dayofyear",
            "dayofmonth",
            "monthname",
            "dayname",
            "last_day",
            "hour",
            "minute",
            "second",
            "weekofyear",
            "yearweek",
            "isodow");

    /** Functions of numbers, in which a truth is 1 or 0. */
    public static final Set<String> OF_NUMBERS = Set.of(
            "avg",
            "sum",
            "+",
            "-",
            "*",
            "/",
            "//",
            "%",
            "mod",
            "round",
            "abs",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "variance",
            "var_pop",
            "var_samp",
            "power",
            "sign",
            "median");

    /** Functions that give the first of their arguments that is not NULL. */
    public static final Set<String> FALLBACKS = Set.of("isnull", "ifnull", "nvl", "coalesce");

    /** The type that each is here. */
    public static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("VARCHAR2", "VARCHAR"),
            Map.entry("NVARCHAR2", "VARCHAR"),
            Map.entry("NVARCHAR", "VARCHAR"),
            Map.entry("NCHAR", "VARCHAR"),
            Map.entry("CLOB", "VARCHAR"),
            Map.entry("NUMBER", "DOUBLE"),
            Map.entry("MONEY", "DOUBLE"),
            Map.entry("DATETIME2", "TIMESTAMP"),
            Map.entry("SMALLDATETIME", "TIMESTAMP"),
            Map.entry("TIMESTAMP_NTZ", "TIMESTAMP"),
            Map.entry("BIGNUMERIC", "DOUBLE"),
            Map.entry("FLOAT64", "DOUBLE"),
            Map.entry("SIGNED", "BIGINT"),
            Map.entry("UNSIGNED", "UBIGINT"),
            Map.entry("YEAR", "INTEGER"),
            Map.entry("MEDIUMINT", "INTEGER"),
            Map.entry("BINARY_DOUBLE", "DOUBLE"));

    private ForeignNames() {}
}
