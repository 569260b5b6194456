package dev.whetstone.grading.sql.child;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.grading.sql.child.Candidate.Refused;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Stock;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CandidateTests {

    private static final String TABLES = "create table staff (id integer, name varchar, d date)";

    /** A fault of a translation would end the child, and its author be told that the query needs too much memory. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name from staff group by name \"",
                "select name from staff group by name\n\"\"\"",
                "select name, '",
                "select name `",
                "select id as \"",
                "select cast(id ( as date) '",
                "select id % .name from staff",
                "select name->> from staff where d = '",
                "select [id from staff",
                "select dateadd(day, from staff \\"
            })
    void whatIsBrokenIsToldAndEndsNothing(String typed) throws SQLException {
        try (Database database = new Stock().take(TABLES)) {
            assertThatThrownBy(() -> Candidate.prepare(typed, database))
                    .isInstanceOfAny(SQLException.class, Refused.class);
        }
    }
}
