package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.question.SqlQuestion.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTests {

    private static final Rules COLUMN_ORDER = new Rules(false, true, false);
    private static final Rules NAMES = new Rules(false, false, true);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select null                                   | select null::varchar
            values (null), (1)                            | values (1), (null)
            values (1), (1), (2)                          | values (2), (1), (1)
            select 1.50                                   | select 1.5
            select 1.50::decimal(10,2)                    | select 1.5000::decimal(18,4)
            select 1                                      | select 1::bigint
            select 1                                      | select 1.0::double
            select 0.1 + 0.2                              | select 0.3::double
            select 1/3.0                                  | select 0.33333333333
            select 100000/3.0                             | select 33333.3333333
            select 1e300                                  | select 1e300::double
            select 0::double                              | select (0.1::double + 0.2::double - 0.3::double)
            select 'NaN'::double                          | select 'NaN'::float
            select true                                   | select 1
            select false                                  | select 0
            select date '2024-01-31'                      | select timestamp '2024-01-31 00:00:00'
            select date '2024-01-31'                      | select '2024-01-31'
            select timestamp '2024-01-31 10:00:00'        | select timestamptz '2024-01-31 11:00:00+01'
            select timestamp '2024-01-31 10:00:00'        | select '2024-01-31 10:00:00'
            select time '10:00:00'                        | select time '10:00'
            select [1, 2, null]                           | select [1.0, 2.0, null]
            select {'a': 1, 'b': [1.5]}                   | select {'a': 1::bigint, 'b': [1.50]}
            select map {'a': 1}                           | select map {'a': 1.0}
            select 'é €'                                  | select concat('é', ' €')
            select 170141183460469231731687303715884105727 | select 170141183460469231731687303715884105727::hugeint
            select interval 1 day                         | select interval '1 day'
            select 1 where false                          | select 2 where false
            select 1 as a, 2 as b                         | select 2 as b, 1 as a
            select 1 as a, 2 as b, 3 as c                 | select 3, 1 as a, 2 as b
            select 'x' as name, 'y' as department         | select 'x' as employee, 'y' as name
            select 'x' as name, 'y' as department, 3 as n | select 3 as n, 'x' as name, 'y' as team
            select range r from range(100000)             | select 99999 - range from range(100000)
            select range / 7.0 r from range(100000)       | select (99999 - range) / 7.0 from range(100000)
            """)
    void theyAreEqual(String reference, String candidate) {
        assertThat(SharedJudge.compare(reference, candidate, SharedJudge.LOOSE))
                .extracting(JudgeResult::verdict, JudgeResult::message)
                .containsExactly(Verdict.EQUAL, "Right: the result is as expected.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select null                                   | select 0
            select null                                   | select ''
            values (null), (1)                            | values (1)
            values (1), (1), (2)                          | values (1), (2)
            values (1), (1), (2)                          | values (1), (2), (2)
            select 1.50                                   | select 1.51
            select 12345678901                            | select 12345678902
            select 0.333333::double                       | select 0.3333333333::double
            select 1                                      | select '1'
            select 'a'                                    | select 'A'
            select 'a'                                    | select 'a '
            select date '2024-01-31'                      | select timestamp '2024-01-31 00:00:01'
            select date '2024-01-31'                      | select '31.01.2024'
            select [1, 2]                                 | select [2, 1]
            select {'a': 1}                               | select {'a': 2}
            select 1 where false                          | select 1
            select 1                                      | select 1 where false
            select 1                                      | select 1, 2
            select 1 as a, 2 as b                         | select 2 as a, 1 as b
            select 1 as a, 2 as b                         | select 2, 1
            values (1, 2), (2, 3)                         | values (2, 1), (3, 2)
            values (1, 1, 2), (1, 2, 2)                   | values (2, 1, 1), (2, 1, 2)
            select 1 as a, 2 as b, 3 as c                 | select 2 as a, 1 as b, 3 as d
            select 1 as a, 2 as b, 3 as c                 | select 1 as b, 2 as a, 3 as d
            select 1 as a, 2 as b, 'x' as c               | select 'x', 2, 1
            select 1 as a, true as b                      | select true, 2
            select true                                   | select 'true'
            select range r from range(100000)             | select range + (range = 77777)::int from range(100000)
            select 1                                      | select range from range(300000)
            """)
    void theyDiffer(String reference, String candidate) {
        assertThat(SharedJudge.compare(reference, candidate, SharedJudge.LOOSE).verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select 1 as a, 'x' as b                       | select 'x', 1
            select 1 as a, 2 as b, 'x' as c               | select 'x', 1, 2
            select 1 as a, 'x' as b, date '2024-01-31' d  | select date '2024-01-31', 'x', 1 as a
            select 1 as a, 'x' as b, 'y' as c             | select 'x' as b, 'y', 1
            """)
    void columnsThatTheirTypesTellApartMayStandAnyhowAndThatIsSaid(String reference, String candidate) {
        assertThat(SharedJudge.compare(reference, candidate, SharedJudge.LOOSE))
                .extracting(JudgeResult::verdict, JudgeResult::message)
                .containsExactly(
                        Verdict.EQUAL,
                        "Right: the result is as expected. Your columns stand in another order than expected; their "
                                + "types tell which is which.");
    }

    @Test
    void swappedColumnsAreNamed() {
        String tickets = "(values ('web', 1, 2), ('ops', 3, 0)) t(team, o, c)";
        String model = "select team, o as open_tickets, c as closed_tickets, o + c as all_tickets from " + tickets;

        assertThat(SharedJudge.compare(
                        model,
                        "select team, c as open_tickets, o as closed_tickets, o + c as total from " + tickets,
                        SharedJudge.LOOSE))
                .extracting(JudgeResult::verdict, JudgeResult::message)
                .containsExactly(
                        Verdict.DIFFERENT,
                        "Every value is right, but columns are swapped: what belongs in `open_tickets` is in "
                                + "`closed_tickets`, what belongs in `closed_tickets` is in `open_tickets`. Give each the "
                                + "name that is expected, or put them in the order team, open_tickets, closed_tickets, "
                                + "all_tickets.");
        assertThat(SharedJudge.compare(model, "select team, c, o, o + c from " + tickets, SharedJudge.LOOSE)
                        .message())
                .contains("what belongs in `open_tickets` is in `o`, what belongs in `closed_tickets` is in `c`.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            equal     | select x from (values (1), (2), (3)) t(x) order by x      | select x from (values (3), (1), (2)) t(x) order by x
            different | select x from (values (1), (2), (3)) t(x) order by x      | select x from (values (1), (2), (3)) t(x) order by x desc
            different | select x from (values (1), (2), (3)) t(x) order by x      | select x from (values (2), (1), (3)) t(x)
            equal     | select x, y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by x | values (1, 'b'), (1, 'a'), (2, 'c')
            equal     | select x k, y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by k | values (1, 'b'), (1, 'a'), (2, 'c')
            equal     | select x, y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by 1 desc | values (2, 'c'), (1, 'b'), (1, 'a')
            equal     | select y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by x | values ('b'), ('a'), ('c')
            equal     | select y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by x % 2 desc, x * 0 | values ('b'), ('a'), ('c')
            different | select y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by x | values ('c'), ('a'), ('b')
            different | select x, y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by x, y | values (1, 'b'), (1, 'a'), (2, 'c')
            equal     | select distinct x, y from (values (1, 'a'), (1, 'b'), (2, 'c')) t(x, y) order by x | values (1, 'b'), (1, 'a'), (2, 'c')
            equal     | select y, count(*) from (values (1, 'a'), (1, 'b'), (2, 'c'), (3, 'c')) t(x, y) group by y order by count(*) desc | values ('c', 2), ('b', 1), ('a', 1)
            equal     | select 1 x, 'a' y union all select 1, 'b' order by x | values (1, 'b'), (1, 'a')
            different | values (1), (2)                                           | values (2), (1)
            equal     | select x from (values (null), (1)) t(x) order by x nulls first | values (null), (1)
            """)
    void orderCountsWhereTheQuestionSaysSoAndTiesMayComeInAnyOrder(String verdict, String reference, String candidate) {
        assertThat(SharedJudge.compare(reference, candidate, SharedJudge.ORDERED)
                        .verdict()
                        .id())
                .isEqualTo(verdict);
    }

    @Test
    void columnsMustStandInOrderWhereTheQuestionSaysSo() {
        JudgeResult swapped = SharedJudge.compare("select 1 as a, 2 as b", "select 2 as b, 1 as a", COLUMN_ORDER);

        assertThat(swapped.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(swapped.message())
                .isEqualTo("The rows are right, but the columns stand in another order than asked for.");
        assertThat(SharedJudge.compare("select 1 as a, 2 as b", "select 1, 2", COLUMN_ORDER)
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }

    @Test
    void columnsMustHaveTheirNamesWhereTheQuestionSaysSo() {
        JudgeResult unnamed = SharedJudge.compare("select 1 as a, 2 as b", "select 1 as a, 2 as c", NAMES);

        assertThat(unnamed.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(unnamed.message()).isEqualTo("The columns must be named a, b; yours are a, c.");
        assertThat(SharedJudge.compare("select 1 as a, 2 as b", "select 2 as B, 1 as A", NAMES)
                        .verdict())
                .isEqualTo(Verdict.EQUAL);
    }
}
