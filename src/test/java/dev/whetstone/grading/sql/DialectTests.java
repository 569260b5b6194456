package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialectTests {

    private static final String TABLE = "create table t (id integer, name varchar, d date);"
            + "insert into t values (1, 'ann', '2024-01-01'), (2, 'bob', '2024-01-02'), (3, null, null)";

    /** A dash before a feature says that it is known not to be accepted. */
    static Stream<String> features() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/sql/dialect-features.txt"), StandardCharsets.UTF_8)
                .stream()
                .filter(line -> !line.isBlank());
    }

    @Test
    void theListOfAcceptedFeaturesIsTrue() throws IOException {
        Map<String, CompletableFuture<JudgeResult>> results = new LinkedHashMap<>();
        for (String line : features().toList()) {
            JudgeRequest request = SharedJudge.request(List.of(TABLE), "select 'never'", line.replaceFirst("^- ", ""));
            results.put(line, SharedJudge.JUDGE.submit(request));
        }
        List<String> surprises = new ArrayList<>();
        results.forEach((line, result) -> {
            boolean accepted = result.join().verdict() == Verdict.DIFFERENT;
            if (accepted == line.startsWith("- ")) {
                surprises.add(line + "\n    " + result.join().message());
            }
        });
        assertThat(surprises).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            select nvl(null, 1)                                            | select 1
            select a.name, b.d from t a, t b where a.id = b.id(+) and b.name(+) = 'bob' order by 1 | select 'ann', null union all select 'bob', date '2024-01-02' union all select null, null
            select count(*) from t a, t b, t c where a.id = b.id (+) and b.id = c.id (+) and a.id between 1 and 2 and c.id(+) > 1 | select 2
            select max(name) keep (dense_rank last order by d) from t where d is not null | select 'bob'
            select min(id) keep (dense_rank first order by d desc nulls last, id) from t | select 2
            select max(id) keep (dense_rank first order by name desc) over (partition by d is null) from t where id < 3 | select 2 union all select 2
            select iff(id > 2, 'c', 'a') from t where id = 3              | select 'c'
            select id from t order by d desc nulls last fetch first 1 rows with ties | select 2
            select top (2) with ties id from (select 1 as id, 5 as k union all select 2, 4 union all select 3, 4) s order by k desc | select 1 union all select 2 union all select 3
            select top 1 with ties [id] from [dbo].[t] order by rank() over (partition by case when id = 3 then 1 else 0 end order by id) | select 1 union all select 3
            select last_value(name) ignore nulls over (order by id) from t | select 'ann' union all select 'bob' union all select 'bob'
            select date_diff(date '2024-03-05', date '2024-03-01', day)   | select 4
            select date_trunc(date '2024-03-05', month)                   | select date '2024-03-01'
            select to_days(date '2024-01-01')                             | select 739251
            select choose(2, 'a', 'b')                                    | select 'b'
            select date_sub(d, interval row_number() over (order by id) day) from t where id = 1 | select date '2023-12-31'
            select distinct percentile_cont(0.5) within group (order by id) over () from t | select 2.0
            select percentile(id, 0.5) from t                             | select 2.0
            select concat_ws(', ', sort_array(collect_set(name))) from t  | select 'ann, bob'
            select explode(sequence(date '2024-01-01', date '2024-01-02')) as d | select date '2024-01-01' union all select date '2024-01-02'
            select day from unnest(generate_date_array('2024-01-01', '2024-01-02')) as day | select date '2024-01-01' union all select date '2024-01-02'
            select seq4() from table(generator(rowcount => 2))            | select 0 union all select 1
            ;with r as (select 1 as n union all select n + 1 from r where n < 2) select n from r | select 1 union all select 2
            /* mine */ with r as (select 1 as n union all select n + 1 from r where n < 2) select n from r | select 1 union all select 2
            select stuff((select ', ' + name from t where name is not null order by id for xml path('')), 1, 2, '') | select 'ann, bob'
            select stuff((select distinct ',' + x.name from t x where x.name is not null order by ',' + x.name for xml path(''), type).value('.', 'nvarchar(max)'), 1, 1, '') | select 'ann,bob'
            select id, level from t start with id = 1 connect by prior id = id - 1 | select 1, 1 union all select 2, 2 union all select 3, 3
            select e.id from t e where level > 1 connect by nocycle e.id = prior e.id + 1 start with e.id = 1 order siblings by e.id | select 2 union all select 3
            select [1] as one, [3] as three from (select id, 7 as v from t) s pivot (sum(v) for id in ([1], [3])) p | select 7, 7
            set @select = 2; select id from t where id > @select | select 3
            declare @from int = 1, @end int = 2; select id from t where id between @from and @end | select 1 union all select 2
            select id, @as := @as + 1 as n from t, (select @as := 5) v order by id | select 1, 6 union all select 2, 7 union all select 3, 8
            select dateadd(month, datediff(month, 0, d), 0) from t where id = 2 | select date '2024-01-01'
            select array_agg(name order by id desc limit 2)[offset(1)] from t | select 'bob'
            select sort_array(collect_list(id))[0], collect_set(name)[cast(count(distinct name) as int) - 3] from t | select 1, null
            select generate_series(d, d + interval 1 day, interval 1 day)::date from t where id = 1 | select date '2024-01-01' union all select date '2024-01-02'
            select min(d, datetime(d, '+1 day')) from t where id = 1       | select date '2024-01-01'
            select date_part(year, d) from t where isnotnull(d) and id = 1 | select 2024
            select cast(2 as number(12,2)) as n from t where id = 1       | select 2.0
            select count_big(*) as [n] from [t]                            | select 3
            select max_by(name, struct(d, id)) from t where d is not null  | select 'bob'
            select level from dual connect by level <= months_between(date '2024-03-01', date '2024-01-01') | select 1 union all select 2
            select isnull(null, 1), isnull(name) from t where id = 3       | select 1, true
            select decode(2, 1, 'one', 2, 'two', 'other')                  | select 'two'
            select date_format(date '2024-03-05', '%Y-%m %M %d %e %W')     | select '2024-03 March 05 5 Tuesday'
            select date_format('2024-03-05 10:20:30', '%H:%i:%s')          | select '10:20:30'
            select to_char(date '2024-03-05', 'YYYY-MM-DD Mon Day')        | select '2024-03-05 Mar Tuesday'
            select to_char(timestamp '2024-03-05 16:07:09', 'hh24:mi:ss')  | select '16:07:09'
            select to_date('05/03/2024', 'DD/MM/YYYY')                     | select date '2024-03-05'
            select to_date('2024-01-31', 'YYYY-MM-DD') - to_date('2024-01-01', 'YYYY-MM-DD') | select 30
            select str_to_date('05.03.2024', '%d.%m.%Y')                   | select date '2024-03-05'
            select to_timestamp('é 2024-03-05 10:00', 'é YYYY-MM-DD HH24:MI') | select timestamp '2024-03-05 10:00:00'
            select datediff('2024-01-31', '2024-01-01')                    | select 30
            select DATEDIFF(day, '2024-01-01', '2024-01-31')               | select 30
            select datediff(month, date '2024-01-31', date '2024-02-01')   | select 1
            select timestampdiff(month, date '2024-01-31', date '2024-03-30') | select 1
            select dateadd(day, -1, date '2024-03-01')                     | select date '2024-02-29'
            select dateadd(month, 1, d) from t where id = 1                | select date '2024-02-01'
            select date_sub(date '2024-03-01', interval 1 day)             | select date '2024-02-29'
            select date_add('2024-02-28', interval 2 day)                  | select date '2024-03-01'
            select add_months(date '2024-01-31', 1)                        | select date '2024-02-29'
            select months_between(date '2024-03-31', date '2024-01-31')    | select 2
            select eomonth(date '2024-02-01')                              | select date '2024-02-29'
            select id from t order by id limit 1, 1                        | select 2
            select top 1 id from t order by id desc                        | select 3
            select `id` from `t` where `name` = "bob"                      | select 2
            select [id] from [t] where [name] = 'bob'                      | select 2
            select id from t where name regexp '^b'                        | select 2
            select id from t where name not regexp '^b'                    | select 1
            select id from t where name rlike 'n+'                         | select 1
            select id from t where regexp_like(name, 'o')                  | select 2
            select 7 div 2, 7 mod 2                                        | select 3, 1
            select id from t where id > 1 && name is not null              | select 2
            select count(*) from t a where a.name <=> null                 | select 1
            select group_concat(name order by name desc separator '; ') from t | select 'bob; ann'
            select substring_index('a.b.c', '.', -1), find_in_set('c', 'a,b,c') | select 'c', 3
            select locate('b', 'abc'), charindex('c', 'abc'), mid('abc', 2, 1) | select 2, 3, 'b'
            select initcap('hello big world')                              | select 'Hello Big World'
            select id from t minus select 1                                | values (2), (3)
            select name, count(*) from t where id < 3 group by name with rollup | values ('ann', 1), ('bob', 1), (null, 2)
            with r as (select 1 n union all select n + 1 from r where n < 3) select n from r | values (1), (2), (3)
            select a.id from t a cross apply (select max(b.id) m from t b where b.id < a.id) x where x.m = 2 | select 3
            select 1 from dual                                             | select 1
            select cast('12' as unsigned), cast('3' as signed)             | select 12, 3
            select id from (select id, count(*) from t group by id) s where count = 1 and id < 2 | select 1
            select id from (select id, row_number() over (order by id desc) from t) s where row_number = 1 | select 3
            select s.max, s.coalesce from (select max(id), coalesce(min(name), '') from t) s | select 3, 'ann'
            select patindex('%[0-9]%', 'ab7c'), patindex('b%', 'ab'), patindex('%.c', 'ab.c'), patindex('%[^a-z_.]%@x', 'a_.@x') | select 3, 0, 3, 0
            select patindex('%[^A-Za-z0-9\\_\\.\\-]%@x', 'a-_.b@x'), patindex('%n%', name) from t where id = 1 | select 0, 2
            select id, case when k = "id" then id end as v from t, (select 'id' as k) s having v < 2 | select 1, 1
            select id, id * 2 as twice from t having twice > 4             | select 3, 6
            select id from t where id = 1 or id = 2 having id < 3 order by id desc limit 1 | select 2
            select count(*) as n from t having count(*) > 2                | select 3
            select a.id from t a join t b join t c on a.id = b.id + 1 and c.id = a.id + 1 | select 2
            select count(*) from t a inner join t b left join t c on c.id = b.id where a.id = b.id | select 3
            select case when id = 1 then 'x' end 'kind', count(*) 'how many' from t where id = 1 group by 1 | select 'x', 1
            select id from t, (select @lo := (select min(id) from t), @hi := (select max(id) from t)) v group by id having id <> @lo and id <> @hi | select 2
            select name from t, (select @all := count(*) from t) v group by name having count(*) = @all - 2 and name > 'a' | select 'ann' union all select 'bob'
            select b.id, b.name from t a, t b where a.id = b.id group by a.id having max(a.id) > 1 | select 2, 'bob' union all select 3, null
            select a.id from t a cross join t b on a.id = b.id + 1 join t c on c.id = b.id + 2 | select 2
            select d from (select d::timestamp, cast(max(id) as varchar) from t where id = 1 group by d) s where max = '1' | select timestamp '2024-01-01'
            with s as (select *, count(*) as n from t group by id > 1) select n from s | select 1 union all select 2
            select to_date(d, 'YYYY-MM-DD') from t where id = 1            | select date '2024-01-01'
            select a.id, rank() over (order by id desc) from t a join t b on a.id = b.id | select 3, 1 union all select 2, 2 union all select 1, 3
            select a.name, b.called from (select @m := 0, @n := 10) v, (select @m := @m + 1 as k, name from t order by id) a join (select @n := @n + 1 as k, name as called from t order by called desc) b on b.k = a.k + 10 where a.name is not null | select 'ann', 'bob' union all select 'bob', 'ann'
            select std(id) = stddev_pop(id) from t                         | select true
            select 'don''t regexp this' as div                             | select 'don''t regexp this'
            select 'a' -- regexp 'b', isnull(1)                            | select 'a'
            """)
    void habitsOfOtherDialectsMeanTheSameHere(String query, String same) {
        JudgeResult result = SharedJudge.JUDGE.judge(SharedJudge.request(List.of(TABLE), same, query));

        assertThat(result.message()).isEqualTo("Right: the result is as expected.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            PostgreSQL | select id, generate_series(1, 2) from t where id = 1 | select 1, 1 union all select 1, 2
            PostgreSQL | select percentile_cont(0.5) within group (order by id) from (select id from t group by id, generate_series(1, id)) s | select 2.5
            PostgreSQL | select round(cast(3 as float) / 7 * 100, 2) | select 42.86
            MySQL      | select id, "name" as k from t where id = 1 | select 1, 'name'
            SQL Server | select p.[ANN] as a, p.bob from (select name, id from t) s pivot (sum(id) for name in ([ANN], [Bob])) p | select 1, 2
            SQL Server | select * from (select name, id from t) s pivot (sum(id) for name in (ANN)) p | select 1
            """)
    void whatMeansSomethingElseToAnotherEngineIsRightAsThatReadsIt(String engine, String query, String same) {
        JudgeResult result = SharedJudge.JUDGE.judge(SharedJudge.request(List.of(TABLE), same, query));

        assertThat(result.message())
                .isEqualTo("Right: the result is as expected. It is read as " + engine + " reads it.");
    }

    @Test
    void whatAHabitIsTurnedIntoIsCheckedToo() {
        for (String query : List.of(
                "select top 1 * from read_text('/etc/passwd')",
                "select nvl(current_setting('temp_directory'), 1)",
                "select [value] from duckdb_settings() limit 0, 1",
                "select isnull(name) from t where name regexp getenv('HOME')")) {
            JudgeResult result = SharedJudge.JUDGE.judge(SharedJudge.request(List.of(TABLE), "select 1", query));
            assertThat(result.verdict()).as(query).isIn(Verdict.REFUSED, Verdict.ERROR);
        }
    }
}
