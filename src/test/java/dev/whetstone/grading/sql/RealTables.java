package dev.whetstone.grading.sql;

import dev.whetstone.question.SqlTables;

/** The tables of SQL questions as a judge process reads them, for tests of other features. */
public final class RealTables {

    private RealTables() {}

    public static SqlTables read() {
        return new JudgedTables(SharedJudge.JUDGE);
    }
}
