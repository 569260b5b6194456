package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.question.FrameTests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to say a thing that Spark knows and its stand-in did not, or knew otherwise: each beside the rows it gives. */
class FrameStylesTests {

    private static final FrameTests TABLES = new FrameTests(
            "f(spark.table('a'), spark.table('b'))",
            false,
            "create table a (id integer, tags varchar, seen timestamp); create table b (id integer, price integer);",
            "insert into a values (1, 'x, y', timestamp '2026-01-01 00:00:00'), (2, 'y,', timestamp '2026-01-01 00:15:01'), (3, null, null);"
                    + " insert into b values (1, 5), (4, 7);",
            List.of(),
            List.of());

    @BeforeEach
    void somethingStandsInForSpark() {
        SharedRunner.isNeededForSpark();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', maxCharsPerColumn = 400, textBlock = """
            a.select('id', F.explode(F.split('tags', ',')).alias('t')).filter("t != ''");            id, t;     (1, 'x'), (1, ' y'), (2, 'y')
            a.select('id', F.explode_outer(F.split('tags', ',')).alias('t')).filter('t is null');   id, t;     (3, cast(null as string))
            a.select(F.explode(F.transform(F.split('tags', ','), lambda x: F.trim(x))).alias('t')); t;         ('x'), ('y'), ('y'), ('')
            a.alias('l').join(b.alias('r'), F.expr('l.id = r.id')).select('l.id', 'r.price');       id, price; (1, 5)
            a.join(b, 'id', 'full').select('id', 'price');                                          id, price; (1, 5), (2, null), (3, null), (4, 7)
            a.join(b, ['id'], 'right').select('id', 'tags');                                        id, tags;  (1, 'x, y'), (4, null)
            a.filter('id < 3').select('id', (F.unix_timestamp('seen') % 1000).alias('s'));          id, s;     (1, 600), (2, 501)
            a.join(b.withColumn('here', F.lit(1)), 'id', 'left').filter('here is null').select('id');            id; (2), (3)
            a.join(b.withColumn('here', F.lit(1)), 'id', 'full').filter('here is null').select('id');            id; (2), (3)
            a.filter(F.col('id').between(F.coalesce('id', F.lit(2)), 2)).select('id');                           id; (1), (2)
            a.agg(F.max_by('tags', 'id').alias('t'), F.min_by('tags', 'id').alias('u'));                         t, u; (cast(null as string), 'x, y')
            a.select(F.col('seen').cast('long').alias('s')); s; (1767225600), (1767226501), (null)
            a.select((F.col('id') * 86400).cast('timestamp').cast('date').alias('d')); d; (date '1970-01-02'), (date '1970-01-03'), (date '1970-01-04')
            a.select((F.col('id') / 2).cast('int').alias('h')); h; (0), (1), (1)
            a.sparkSession.sql('select id from a union select id from b order by id'); id; (1), (2), (3), (4)
            a.filter('id < 3').select('id', F.explode(F.expr("sequence(to_date(seen), date'2025-12-31')")).alias('d')); id, d; (1, date '2026-01-01'), (1, date '2025-12-31'), (2, date '2026-01-01'), (2, date '2025-12-31')
            a.filter('id = 1').select(F.explode(F.sequence(F.lit(3), 'id')).alias('n')); n; (3), (2), (1)
            a.select('id', F.row_number().over(Window.orderBy('tags')).alias('n')); id, n; (3, 1), (1, 2), (2, 3)
            a.select('id', F.last('tags', ignorenulls=True).over(Window.orderBy('id')).alias('t')); id, t; (1, 'x, y'), (2, 'y,'), (3, 'y,')
            a.filter('id > 1').agg(F.last('tags', True).alias('t'), F.size(F.collect_list('tags')).alias('n')); t, n; ('y,', 1)
            a.agg(F.expr('percentile(id, 0.25)').alias('p'), F.percentile_approx('id', 0.5).alias('q')); p, q; (1.5, 2)
            a.agg(F.min(F.struct('seen', 'id')).alias('m')).select('m.id'); id; (3)
            a.filter('id = 1').select(F.concat_ws('', F.array_distinct(F.split(F.lit('b,a,b'), ','))).alias('t')); t; ('ba')
            a.filter('id = 1').select(F.concat_ws('', F.array_union(F.array(F.lit('b')), F.array(F.lit('a'), F.lit('b')))).alias('t')); t; ('ba')
            a.filter('id = 1').select(F.get_json_object(F.lit('{"u":"x"}'), '$.u').alias('u')); u; ('x')
            a.filter('id = 1').select(F.from_json(F.lit('{"u":"x","n":1,"m":2}'), 'u string, n int').alias('j')).select('j.u', 'j.n'); u, n; ('x', 1)
            a.filter('id = 1').select(F.trunc('seen', 'MM').alias('m'), F.date_trunc('yyyy', 'seen').alias('y')); m, y; (date '2026-01-01', date '2026-01-01')
            b.withColumn('k', F.lit('u')).groupBy('id').pivot('k', ['u', 'w']).count(); id, u, w; (1, 1, null), (4, 1, null)
            b.groupBy().pivot('id', [4]).agg(F.sum('price').alias('p'), F.count('id').alias('n')).toDF('p', 'n'); p, n; (7, 1)
            b.rollup('id').agg(F.sum('price').alias('p')); id, p; (1, 5), (4, 7), (null, 12)
            a.join(b, 'id', 'left').select('id', 'tags', 'price').fillna(0); id, tags, price; (1, 'x, y', 5), (2, 'y,', 0), (3, null, 0)
            a.filter('id = 1').select(F.posexplode(F.split('tags', ','))); pos, col; (0, 'x'), (1, ' y')
            a.filter('id = 1').select(F.posexplode(F.split('tags', ',')).alias('i', 't')); i, t; (0, 'x'), (1, ' y')
            a.select('id', F.lead('tags', 1, 'none').over(Window.orderBy('id')).alias('t')).filter('id > 1'); id, t; (2, cast(null as string)), (3, 'none')
            a.select('id', F.count('*').over(Window.orderBy(F.col('seen').cast('long')).rangeBetween(-901, 0)).alias('n')); id, n; (1, 1), (2, 2), (3, 1)
            a.filter('id = 1').selectExpr('id', "stack(2, 'n', id, 'm', id + 1) as (k, v)").where('v > 1'); id, k, v; (1, 'm', 2)
            a.sparkSession.sql("select stack(2, id, tags, id + 1, 'z') from a where id = 1"); col0, col1; (1, 'x, y'), (2, 'z')
            a.select('id', F.posexplode_outer(F.split('tags', ',')).alias('p', 't')).filter('id > 1'); id, p, t; (2, 0, 'y'), (2, 1, ''), (3, null, null)
            a.select('id', F.exists(F.array('id', F.lit(None)), lambda x: x > 2).alias('e'), F.forall(F.array('id', F.lit(None)), lambda x: x > 2).alias('f')); id, e, f; (1, null, false), (2, null, false), (3, true, null)
            a.select('id', F.array_contains(F.array('id', F.lit(None)), 1).alias('c'), F.arrays_overlap(F.array('id'), F.array(F.lit(1))).alias('o')); id, c, o; (1, true, true), (2, null, false), (3, null, false)
            a.select('id', F.array_position(F.split('tags', ','), 'y').alias('p')); id, p; (1, 0), (2, 1), (3, null)
            a.filter('id = 1').select(F.explode(F.arrays_zip(F.split('tags', ', ').alias('k'), F.array('id').alias('v'))).alias('z')).select('z.k', 'z.v'); k, v; ('x', 1), ('y', null)
            a.filter('id = 1').select(F.regexp_replace('tags', '(.), (.)', '$2-$1').alias('t')); t; ('y-x')
            a.filter('id > 1').select(F.format_string('%03d:%s%%', 'id', 'tags').alias('t')); t; ('002:y,%'), ('003:null%')
            a.filter('id = 1').select(F.to_timestamp(F.lit('2026-01-02T03:04'), "yyyy-MM-dd'T'HH:mm").alias('t')); t; (timestamp '2026-01-02 03:04:00')
            a.filter('id = 2').select(F.expr("timestampdiff(HOUR, timestamp'2025-12-31 23:30:00', seen)").alias('h')); h; (0)
            a.sparkSession.sql('select id, count(*) as n from a group by id, tags grouping sets ((id), ())'); id, n; (1, 1), (2, 1), (3, 1), (null, 3)
            a.filter('id = 2').select(F.pmod(-F.col('id') - 1, 'id').alias('m'), F.bround(F.col('id') + 0.5).alias('b')); m, b; (1, 2)
            a.agg(F.count_if(F.lit(None).cast('boolean')).alias('n')); n; (0)
            """)
    void isRunAsSparkMeansIt(String program, String columns, String rows) {
        FrameVerdict verdict = tried(program, columns, rows);

        assertThat(verdict.state()).as(verdict.message()).isEqualTo(State.EQUAL);
    }

    @Test
    void aFullJoinWhoseColumnsNeedTheFramesNameIsNotTakenForWrong() {
        String program = "a.alias('l').join(b.alias('r'), 'id', 'full').select('id', 'r.price')";

        assertThat(tried(program, "id, price", "(1, 5)").state()).isEqualTo(State.NOT_RUN);
    }

    @Test
    void whatTheStandInAloneCannotDoIsNotTheProgramsFault() {
        String program =
                "(_ for _ in ()).throw(__import__('sqlglot').errors.OptimizeError('Negative pivot column offset: -1'))";

        assertThat(tried(program, "id", "(1)").state()).isEqualTo(State.NOT_RUN);
        assertThat(tried("a.select('nope')", "id", "(1)").state()).isEqualTo(State.ERROR);
    }

    private static FrameVerdict tried(String program, String columns, String rows) {
        String start = "from pyspark.sql import Window, functions as F\n\ndef f(a, b):\n    return ";
        String query = "select * from (values %s) as v(%s)".formatted(rows, columns);
        List<String> model = List.of("def f(a, b):\n    return a.sparkSession.sql(\"\"\"" + query + "\"\"\")");
        return SharedRunner.FRAMES
                .tried(TABLES, model, List.of(start + program))
                .join();
    }
}
