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
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
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

    private static FrameVerdict tried(String program, String columns, String rows) {
        String start = "from pyspark.sql import functions as F\n\ndef f(a, b):\n    return ";
        String query = "select * from (values %s) as v(%s)".formatted(rows, columns);
        List<String> model = List.of("def f(a, b):\n    return a.sparkSession.sql(\"\"\"" + query + "\"\"\")");
        return SharedRunner.FRAMES
                .tried(TABLES, model, List.of(start + program), () -> {})
                .join();
    }
}
