package dev.whetstone.question;

import java.util.List;

/** Shows what members see of a SQL question: its tables with their visible rows, and the columns a right result has. */
public interface SqlTables {

    /** What can be shown; empty if it cannot be told at the moment. */
    List<Shown> of(SqlQuestion question);

    /**
     * A table or, with the name {@link #RESULT}, the expected result's columns without rows.
     *
     * @param columns the columns' names
     * @param types their types, in the same order
     * @param rows values as text, {@code NULL} for a missing one
     */
    record Shown(String name, List<String> columns, List<String> types, List<List<String>> rows) {

        /** The name of the expected result. */
        public static final String RESULT = "";

        public Shown {
            columns = List.copyOf(columns);
            types = List.copyOf(types);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
