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
        assertThat(tried("a.select(F.posexplode_outer(F.split('tags', ',')).alias('i', 't'))", "i, t", "(0, 'x')")
                        .state())
                .isEqualTo(State.NOT_RUN);
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
