package dev.whetstone.question;

import java.util.List;

/** Shows what members see of a SQL question: its tables with their visible rows, and the columns a right result has. */
public interface SqlTables {

    /** What can be shown, without waiting long; empty if it cannot be told at the moment. */
    List<Shown> of(SqlQuestion question);

    /**
     * A table or, with the name {@link #RESULT}, the expected result's columns without rows.
     *
     * @param columns each with its type, such as {@code amount decimal(10,2)}
     * @param rows values as text, {@code NULL} for a missing one
     */
    record Shown(String name, List<String> columns, List<List<String>> rows) {

        /** The name of the expected result. */
        public static final String RESULT = "";

        public Shown {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
