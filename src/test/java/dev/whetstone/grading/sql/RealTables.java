package dev.whetstone.grading.sql;

import dev.whetstone.question.SqlTables;

/** The tables of SQL questions as a judge process reads them, for tests of other features. */
public final class RealTables {

    private static final SqlTables ONE = new JudgedTables(SharedJudge.JUDGE);

    private RealTables() {}

    /** The same for all tests of a run, because it remembers what it read. */
    public static SqlTables read() {
        return ONE;
    }
}
