package dev.whetstone.grading.sql.child;

import java.util.Optional;
import java.util.regex.Pattern;

/** SQL Server's and MySQL's {@code '20240131'}, wherever it stands. */
final class CompactDates {

    private static final Pattern COMPACT = Pattern.compile("'((?:19|20|99)\\d\\d)([01]\\d)([0-3]\\d)'");

    private CompactDates() {}

    /** The query with dashes in them; empty where there are none. */
    static Optional<String> dashed(String sql) {
        String dashed = COMPACT.matcher(sql).replaceAll("'$1-$2-$3'");
        return dashed.equals(sql) ? Optional.empty() : Optional.of(dashed);
    }
}
