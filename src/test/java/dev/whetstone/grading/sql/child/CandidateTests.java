package dev.whetstone.grading.sql.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.grading.sql.child.Candidate.Refused;
import dev.whetstone.grading.sql.child.engine.Database;
import dev.whetstone.grading.sql.child.engine.Stock;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.grading.sql.child.protocol.Task;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
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

    /** Whatever of the judge's own fails, the query's author is not told that it was their query. */
    @Test
    void aFaultOfTheJudgeIsNoneOfTheQuerys() {
        Task nothing = new Task(
                List.of(), "select 1", List.of("select 1"), List.of(), new Task.Compare(false, false, false), 1_000);
        try (AnswerRun run = new AnswerRun(nothing, new Stock())) {
            JudgeReply reply = run.judge();
            assertThat(reply.outcome()).isEqualTo(JudgeReply.Outcome.FAULT);
            assertThat(reply.text()).contains("IndexOutOfBounds", "AnswerRun");
        }
    }
}
