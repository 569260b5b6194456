package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.sql.child.compare.Table;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Stock;
import dev.whetstone.grading.sql.child.engine.Watch;
import dev.whetstone.grading.sql.child.protocol.Task;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The databases one answer is judged on, each loaded when it is first needed. */
final class DataSets {

    static final int ROWS_EXPECTED = 250_000;

    private final Task task;
    private final Stock stock;
    private final List<Database> databases = new ArrayList<>();

    DataSets(Task task, Stock stock) {
        this.task = task;
        this.stock = stock;
    }

    /** The database of a data set, loaded when it is first needed. */
    Database database(int set) throws SetUpFails {
        while (databases.size() <= set) {
            try {
                databases.add(stock.take(task.dataSets().get(databases.size())));
            } catch (SQLException e) {
                throw new SetUpFails("The set-up fails: " + e.getMessage());
            }
        }
        return databases.get(set);
    }

    /** What the reference query gives on a data set. */
    Table reference(int set) throws SetUpFails {
        try {
            Table expected = database(set).reference(task.reference(), ROWS_EXPECTED, new Watch(60_000));
            if (expected.more()) {
                throw new SetUpFails("The reference query gives more than " + ROWS_EXPECTED + " rows.");
            }
            return expected;
        } catch (SQLException e) {
            throw new SetUpFails("The reference query fails: " + e.getMessage());
        }
    }

    /** What a stopped query may have left behind is not given to the next answer. */
    void giveBack(boolean clean) {
        databases.forEach(clean ? stock::giveBack : stock::discard);
    }

    /** The author's side does not work. */
    static final class SetUpFails extends Exception {
        private static final long serialVersionUID = 1L;

        SetUpFails(String message) {
            super(message);
        }
    }
}
