package dev.whetstone.grading.program;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The calls of PySpark, and of SQL within it, in which the stand-in has not been seen to differ from Spark: of unseen right answers that
 * it called wrong, each used others. So a result that is another one is only sure where a program calls nothing else.
 */
final class PlainSpark {

    private static final Set<String> KNOWN = Set.of("""
            select filter where groupby agg orderby sort join crossjoin withcolumn withcolumnrenamed drop distinct dropduplicates
            drop_duplicates limit alias col column lit sum avg mean count countdistinct count_distinct max min when otherwise isnull
            isnotnull isin between desc asc upper lower trim length coalesce window partitionby over row_number rank dense_rank union
            unionall unionbyname cast like startswith endswith contains fillna dropna round abs concat concat_ws substring
            regexp_extract to_date datediff date_add date_sub year month dayofmonth table sql createorreplacetempview expr selectexpr
            todf broadcast hint cache persist repartition subtract
            in as on and or not is if elif else while for return import from with by case then having using values exists lambda
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
                .map(MatchResult::group)
                .map(call -> call.substring(0, call.length() - 1).strip())
                .filter(name -> !own.contains(name) && !KNOWN.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
