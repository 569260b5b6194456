package dev.whetstone.grading.sql.child.protocol;

import java.util.List;

/**
 * One attempt to judge.
 *
 * @param dataSets complete set-up scripts; the first is the visible one
 * @param readings what may be meant as the member's query, the likeliest first
 * @param wrong queries known to be wrong
 * @param limitMillis how long the member's query may compute before it is given up
 */
public record Task(
        List<String> dataSets,
        String reference,
        List<String> readings,
        List<String> wrong,
        Compare compare,
        long limitMillis) {

    /** In place of a member's query: shows the visible tables and the reference's columns; never a query itself. */
    public static final String SHOW = "\0show";

    /** The same: shows the visible tables with all their rows, each as JSON. */
    public static final String ROWS = "\0rows";

    /** Whether the order of rows, the order of columns and the names of columns matter. */
    public record Compare(boolean ordered, boolean columnOrder, boolean columnNames) {}
}
