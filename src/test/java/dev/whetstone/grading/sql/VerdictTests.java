package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictTests {

    private static final String VISIBLE = "create table pay (name varchar, amount integer);"
            + "insert into pay values ('Ann', 5), ('Ann', 7), ('Bob', 1)";
    private static final String HIDDEN = "create table pay (name varchar, amount integer);"
            + "insert into pay values ('Zoe-hidden', 5), ('Zoe-hidden', null), (null, 3)";
    private static final String MODEL =
            "select name, coalesce(sum(amount), 0) as total_of_model from pay group by name";

    private static JudgeResult judge(String candidate, WrongAnswer... wrong) {
        return SharedJudge.JUDGE.judge(SharedJudge.request(List.of(VISIBLE, HIDDEN), MODEL, candidate, wrong));
    }

    @Test
    void tooManyRowsAreShownBesideTheExpectedOnes() {
        assertThat(judge("select name, amount from pay").message()).isEqualTo("""
                        1 row too many: 3, expected are 2.

                        | Result | name | amount |
                        | --- | --- | --- |
                        | yours | Ann | 5 |
                        | expected | Ann | 12 |
                        | yours | Ann | 7 |
                        | expected | (no such row) |  |
                        """);
    }

    @Test
    void missingRowsAreShown() {
        assertThat(judge("select name, sum(amount) from pay where name = 'Bob' group by name")
                        .message())
                .isEqualTo("""
                        1 row missing: 1, expected are 2.

                        | Result | name | sum(amount) |
                        | --- | --- | --- |
                        | yours | (no such row) |  |
                        | expected | Ann | 12 |
                        """);
    }

    @Test
    void aUsualMistakeIsExplained() {
        JudgeResult result = judge(
                "select p.name, sum(p.amount) from pay p group by 1 having count(*) > 1",
                new WrongAnswer("Counts every payment alone", "select name, amount from pay"),
                new WrongAnswer(
                        "Whoever paid only once is lost",
                        "select name, coalesce(sum(amount), 0) from pay group by name having count(*) > 1"));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.message()).startsWith("Usual mistake: Whoever paid only once is lost.\n1 row missing");
    }

    @Test
    void nothingOfHiddenDataOrTheModelIsTold() {
        JudgeResult result = judge(
                "select name, max(amount) + 5 * (name = 'Ann')::int from pay where name is not null group by name");

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.message())
                .startsWith("Right on the data you see, but not on other data")
                .doesNotContain("hidden", "Zoe", "total_of_model", "3");
        assertThat(result.afterReveal()).startsWith("On data you did not see: 1 row missing");
    }

    @Test
    void aMistakeThatOnlyHiddenDataShowsIsExplainedInWordsOnly() {
        JudgeResult result = judge(
                "select name, sum(amount) from pay where name is not null group by name",
                new WrongAnswer(
                        "The row without a name is lost",
                        "select name, coalesce(sum(amount), 0) from pay where name is not null group by name"));

        assertThat(result.message())
                .contains("Usual mistake: The row without a name is lost.")
                .doesNotContain("Zoe", "```");
    }

    @Test
    void anErrorOnHiddenDataDoesNotQuoteIt() {
        JudgeResult result =
                judge("select name, sum(amount) + case when name like 'Zoe%' then cast(name as int) else 0 end from pay"
                        + " group by name");

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message())
                .startsWith("It runs on the data you see, but fails on other data")
                .doesNotContain("Zoe");
        assertThat(result.afterReveal()).contains("Zoe-hidden");
    }

    @Test
    void theLineOfAnErrorIsMarked() {
        JudgeResult result = judge("select name,\n  sum(amonut)\nfrom pay group by name");

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.message())
                .contains("Referenced column \"amonut\" not found")
                .contains("```\nLINE 2:   sum(amonut)\n              ^^^^^^\n```");
    }

    @Test
    void aWrongNumberOfColumnsIsNamed() {
        assertThat(judge("select name from pay").message())
                .isEqualTo("Your result has 1 column (name), expected are 2.");
    }

    @Test
    void anUnknownTableIsNamedWithThoseThereAre() {
        assertThat(judge("select * from payments").message())
                .isEqualTo("There is no table `payments` here; the question's tables are pay.");
    }

    @Test
    void anUnknownFunctionIsNamedWithWhatToUse() {
        assertThat(judge("select name, xmlagg(name) from pay group by name").message())
                .contains("xmlagg")
                .contains("Use `string_agg(x, ',')`.");
    }

    @Test
    void syntaxWithoutAnEqualIsNamedWithWhatToUse() {
        assertThat(judge("select name from pay p join pay q using (name) connect by prior name = name")
                        .message())
                .contains("CONNECT BY is Oracle's own: use WITH RECURSIVE.");
    }

    private static String told(String reference, String candidate) {
        return SharedJudge.compare(reference, candidate, SharedJudge.LOOSE).message();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select concat(repeat('a', 60), 'b')  | select concat(repeat('a', 60), 'c') | …aaaaaaaaaaaac  |  …aaaaaaaaaaaab
            select 'a b'                   | select 'a  b'                 | 'a  b'        |  a b
            select 'a'                     | select 'a '                   | 'a '          |  a
            select 'a b'                   | select concat('a', chr(10), 'b')  | 'a\\\\nb'        |  a b
            select 'a b'                   | select concat('a', chr(160), 'b') | 'a\\\\u00a0b'    |  a b
            select 'ab'                    | select concat('a', chr(8203), 'b') | 'a\\\\u200bb'  |  ab
            select null::varchar           | select 'NULL'                 | 'NULL'         |  NULL
            select null::varchar           | select ''                     | ''           |  NULL
            select '_'                     | select '*b* <i> [x]'          | \\*b\\* \\<i\\> \\[x\\] |  \\_
            """)
    void cellsThatDifferAreShownDifferently(String reference, String candidate, String yours, String shown) {
        assertThat(told(reference, candidate)).doesNotContain("read the same");
        assertThat(told(reference, candidate).lines())
                .contains("| yours | " + yours + " |", "| expected | " + shown + " |");
    }

    @Test
    void aRowThatIsThereButNotOftenEnoughIsCounted() {
        assertThat(told("values ('John'), ('John'), ('Ann')", "values ('John'), ('Ann')"))
                .isEqualTo("""
                        1 row missing: 2, expected are 3.

                        | yours | expected | col0 |
                        | --- | --- | --- |
                        | 1 × | 2 × | John |
                        """);
        assertThat(told("values ('John'), ('Ann')", "values ('John'), ('John'), ('John')"))
                .contains("(no such row)")
                .contains("| 3 × | 1 × | John |");
    }

    @Test
    void howManyMoreRowsDifferIsTold() {
        assertThat(told("select range from range(12)", "select range + 100 from range(12)"))
                .endsWith("|\n\nand 7 more");
        assertThat(told("select 1 where false", "select range from range(12)")).endsWith("|\n\nand 7 more");
        assertThat(told("select 1 from range(1)", "select range from range(1)")).doesNotContain("more");
    }

    @Test
    void longNamesAreCut() {
        String wide = "select case when true then '" + "x".repeat(300) + "' else 'y' end, 2";
        String many = "select " + "1, ".repeat(5_000) + "'" + "x".repeat(30_000) + "'";
        String long_ = "select nope_" + "x".repeat(40_000);

        assertThat(told("select 'x', 1", wide).lines()).allMatch(line -> line.length() < 150);
        assertThat(told("select 1", many)).hasSizeLessThan(600).contains("and 4993 more");
        assertThat(told("select 1", long_)).hasSizeLessThan(1_700);
    }

    @Test
    void ofWideRowsTheColumnsThatDifferAreShown() {
        String columns =
                IntStream.range(0, 40).mapToObj(i -> "repeat('v', 20) as c" + i).collect(Collectors.joining(", "));

        assertThat(told("select 'k' as k, " + columns + ", 1 as n", "select 'k' as k, " + columns + ", 2 as n")
                        .lines())
                .contains(
                        "| yours | k | vvvvvvvvvvvvvvvvvvvv | vvvvvvvvvvvvvvvvvvvv | 2 |  |",
                        "| expected | k | vvvvvvvvvvvvvvvvvvvv | vvvvvvvvvvvvvvvvvvvv | 1 |  |");
    }

    @Test
    void sameLookingRowsOfAnotherTypeAreExplained() {
        assertThat(judge("select name, cast(sum(amount) as varchar) from pay group by name")
                        .message())
                .contains("They read the same, but their types differ: yours are VARCHAR, VARCHAR");
    }

    @Test
    void theErrorThatTellsMostIsShownAndNotThatOfTheOtherDialect() {
        assertThat(judge("select [nme] from pay").message()).contains("Referenced column \"nme\" not found");
        assertThat(judge("select top 2 nme from pay").message()).contains("Referenced column \"nme\" not found");
        assertThat(judge("select [name] from [payments]").message())
                .isEqualTo("There is no table `payments` here; the question's tables are pay.");
        assertThat(judge("select name, dateadd(dd, 1, amont) from pay").message())
                .contains("\"amont\" not found");
        assertThat(judge("select top 2 nme from pay").message()).doesNotContain("LINE");
        assertThat(judge("select date_format(now(), '%Y'), p.nme from pay p").message())
                .contains("does not have a column named \"nme\"");
    }

    @Test
    void whereAnOrderIsAskedForDataInOrderDoNotHideThatTheQueryAsksForNone() {
        JudgeRequest request = new JudgeRequest(
                List.of(VISIBLE),
                "select name, amount from pay order by name, amount",
                "select name, amount from pay",
                List.of(),
                SharedJudge.ORDERED);

        assertThat(SharedJudge.JUDGE.judge(request))
                .extracting(JudgeResult::verdict, JudgeResult::message)
                .containsExactly(
                        Verdict.DIFFERENT,
                        "The rows are right, but an order is asked for and the query has no ORDER BY: they stand in"
                                + " order only because the data happen to.");
        for (String unordered : List.of(
                "select * from (select name, amount from pay order by name, amount) p",
                "with p as (select name, amount from pay order by name, amount) select * from p")) {
            assertThat(SharedJudge.JUDGE
                            .judge(new JudgeRequest(
                                    request.dataSets(), request.reference(), unordered, List.of(), request.rules()))
                            .verdict())
                    .as(unordered)
                    .isEqualTo(Verdict.DIFFERENT);
        }
        for (String ordered : List.of(
                "select name, amount from pay order by 1, 2",
                "select * from (select name, amount from pay order by name, amount limit 9) p",
                "select * from (select name, amount from pay order by name, amount) p limit 9",
                "values ('Ann', 5), ('Ann', 7), ('Bob', 1)")) {
            assertThat(SharedJudge.JUDGE
                            .judge(new JudgeRequest(
                                    request.dataSets(), request.reference(), ordered, List.of(), request.rules()))
                            .verdict())
                    .as(ordered)
                    .isEqualTo(Verdict.EQUAL);
        }
    }

    @Test
    void anotherEnginesReadingIsSaid() {
        assertThat(told("select null", "select concat('a', null)"))
                .isEqualTo("Right: the result is as expected. It is read as MySQL reads it.");
        assertThat(told("select 2", "select 5 / 2")).endsWith("It is read as PostgreSQL reads it.");
        assertThat(told("select 3", "select 5 / 2")).startsWith("The number of rows is right (1)");
    }

    /** An engine that sorts to find doubles has them in order. */
    @Test
    void aListOfWhatIsDistinctIsSorted() {
        String sorted =
                "select string_agg(n, ',' order by n) from (select distinct 'n' || (i % 20) as n from range(60) r(i))";
        String query = "select array_to_string(array_agg(distinct 'n' || (i % 20)), ',') from range(60) r(i)";

        assertThat(told(sorted, query)).startsWith("Right");
    }

    @Test
    void aQuestionThatDoesNotWorkIsNotTheMembersFault() {
        JudgeRequest broken =
                SharedJudge.request(List.of("create table t (x int)"), "select y from t", "select x from t");

        assertThat(SharedJudge.JUDGE.judge(broken).message())
                .startsWith("This question cannot be judged. The reference query fails:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name, a from pay match_recognize (partition by name order by amount measures first(amount) as"
                        + " a pattern (x+) define x as amount > 1)",
                "select t.c.value('.', 'varchar(9)') from (select cast('<i>' + name + '</i>' as xml) x from pay) u"
                        + " cross apply u.x.nodes('/i') t(c)",
                "select name, amount from pay for json auto",
                "declare @i int = 0; while @i < 3 set @i = @i + 1; select @i"
            })
    void whatNothingHereRunsIsSaidToBeThat(String query) {
        JudgeResult result = judge(query);

        assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(result.message())
                .startsWith("Not run here: this judge does not know ")
                .endsWith("That says nothing about whether your query is right.");
    }

    @Test
    void aWordOfAnotherEngineInATextIsNoReasonNotToRunIt() {
        assertThat(judge("select name, 'match_recognize' from pay -- while @x").message())
                .startsWith("1 row too many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select name, amount, %s from pay, (select @x := 1) i", "set @x = 1; %s select name, @x from pay"
            })
    void variablesThatGrowWithoutEndAreSaidToBeTooLong(String frame) {
        String step = frame.startsWith("set") ? "set @x = @x + @x; " : "@x := @x + @x, ";
        String steps = step.repeat(60).replaceFirst(", $", "");

        JudgeResult result = judge(frame.replace("%s", steps));

        assertThat(result.verdict()).isEqualTo(Verdict.REFUSED);
        assertThat(result.message()).startsWith("The variables' values").endsWith("it was not run.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name, amount from (select * from pay order by amount) p",
                "with p as (select name, amount from pay order by amount) select * from p",
                "select name, amount from (select name, amount, row_number() over (order by amount) r from pay) p",
                "(select name, amount from pay order by amount) union all select name, amount from pay where false"
            })
    void anOrderFurtherInIsNotTheOneAskedFor(String query) {
        String sorted =
                "create table pay (name varchar, amount integer); insert into pay values ('Ann', 1), ('Bob', 2)";

        JudgeResult result = SharedJudge.JUDGE.judge(new JudgeRequest(
                List.of(sorted),
                "select name, amount from pay order by amount",
                query,
                List.of(),
                SharedJudge.ORDERED));

        assertThat(result.message()).contains("the query has no ORDER BY");
    }

    @Test
    void aMissingOrderGivesNoHiddenDataAwayAndIsToldWhereverItShows() {
        String one = "create table pay (name varchar, amount integer); insert into pay values ('Ann', 1)";
        String two = one + ", ('Bob', 2)";

        JudgeResult result = SharedJudge.JUDGE.judge(new JudgeRequest(
                List.of(one, two),
                "select name, amount from pay order by amount",
                "select name, amount from pay",
                List.of(),
                SharedJudge.ORDERED));

        assertThat(result.verdict()).isEqualTo(Verdict.DIFFERENT);
        assertThat(result.message()).contains("the query has no ORDER BY");
    }

    @Test
    void columnsWithSeveralValuesInAGroupAreToldInPlainWords() {
        assertThat(judge("select name, amount from pay group by name").message())
                .isEqualTo("The database cannot run it. A column that is neither in the GROUP BY clause nor aggregated"
                        + " has several values in a group.");
    }

    @Test
    void aFaultOfTheJudgeIsToldAsOne() {
        JudgeResult failed = new Verdicts(SharedJudge.request(List.of(VISIBLE), MODEL, "select 1"))
                .of(JudgeReply.of(JudgeReply.Outcome.FAULT, "java.lang.IllegalStateException", 0), 3);
        assertThat(failed.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(failed.verdict().id()).isEqualTo("error");
        assertThat(failed.message()).startsWith("The judge itself failed");
    }
}
