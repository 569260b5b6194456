package dev.whetstone.grading.program;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The usual calls of PySpark, in which the stand-in is not known to differ from Spark: what it was found to take otherwise is mended, or
 * is no longer among them. A result that is another one is only sure where a program calls nothing else.
 */
final class PlainSpark {

    private static final Set<String> KNOWN = Set.of("""
            select filter where groupby agg orderby sort join crossjoin withcolumn withcolumnrenamed drop distinct dropduplicates
            drop_duplicates limit alias col column lit sum avg mean count countdistinct count_distinct max min when otherwise isnull
            isnotnull isin between desc asc upper lower trim length coalesce window partitionby over row_number rank dense_rank union
            unionall unionbyname like startswith endswith contains fillna dropna round abs concat year month dayofmonth table
            todf broadcast hint cache persist repartition
            in and or not is if elif else while for return import from with lambda
            print range len list tuple set dict int str float sorted zip enumerate""".strip().split("\\s+"));

    private static final Pattern CALL = Pattern.compile("(?<!\\w)([A-Za-z_]\\w*)\\s*\\(");
    private static final Pattern OWN = Pattern.compile("\\b(?:def|class)\\s+(\\w+)|(?m)^\\s*(\\w+)\\s*=\\s*lambda\\b");

    private PlainSpark() {}

    /** The first call of something that may mean something else here than in Spark. */
    static Optional<String> otherCall(String program) {
        Set<String> own = new HashSet<>();
        OWN.matcher(program).results().forEach(name -> own.add(name.group(1) == null ? name.group(2) : name.group(1)));
        return CALL.matcher(program)
                .results()
                .map(call -> call.group(1))
                .filter(name -> !own.contains(name) && !KNOWN.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
