package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.FrameTests;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bank's PySpark questions, and what a stand-in cannot do, on Spark itself. */
class SparkRunsTests {

    private static final FrameTests ORDERS = new FrameTests(
            "answer(spark.table('orders'))",
            false,
            "create table orders (id integer, shop varchar, amount decimal(10,2), bought timestamp, tags varchar[])",
            "insert into orders values (1, 'a', 10.50, '2026-01-01 10:00:00', ['x', 'y']), (2, 'b', null, null, []), (3, null, 3, null, null)",
            List.of("insert into orders values (7, 'NULL', 0.01, '2026-02-28 23:59:59', ['z'])"),
            List.of());

    @BeforeEach
    void sparkIsNeeded() {
        RealSpark.isNeeded();
    }

    static Stream<String> questions() {
        return FrameRunsTests.QUESTIONS.stream().map(CodeQuestion::id);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void theModelPassesAndEveryWrongProgramGivesAnotherResult(String id) {
        assertThat(new FramesCheck(RealSpark.FRAMES, question(id)).problems()).isEmpty();
    }

    @Test
    void functionsOnRowsAndCollectingAreRun() {
        FrameVerdict verdict = tried(ORDERS, "def answer(o):\n    return o.select('id', 'shop')\n", """
                from pyspark.sql import functions as F
                def same(text):
                    return text
                def answer(o):
                    print("looks at", o.count())
                    ids = [row.id for row in o.collect()]
                    return o.filter(o.id.isin(ids)).select("id", F.udf(same, "string")("shop").alias("shop"))
                """);

        assertThat(verdict.message()).startsWith("Your program was run on Spark. Right");
        assertThat(verdict.state()).isEqualTo(State.EQUAL);
    }

    @Test
    void everyKindOfValueComesBackAsItWent() {
        String model = "def answer(o):\n    return o\n";

        assertThat(tried(ORDERS, model, "def answer(o):\n    return o.sparkSession.sql('select * from orders')\n")
                        .state())
                .isEqualTo(State.EQUAL);
        assertThat(tried(ORDERS, model, "def answer(o):\n    return o.na.fill({'shop': 'NULL'})\n")
                        .state())
                .isEqualTo(State.DIFFERENT);
    }

    @Test
    void hiddenRowsAreNeverShown() {
        FrameVerdict verdict = tried(
                ORDERS,
                "def answer(o):\n    return o.select('id')\n",
                "def answer(o):\n    if o.first().id == 7:\n        raise ValueError(str(o.collect()))\n    return o.select('id')\n");

        assertThat(verdict.state()).isEqualTo(State.DIFFERENT);
        assertThat(verdict.message() + verdict.afterReveal())
                .contains("fails on other rows")
                .doesNotContain("7");
    }

    @Test
    void equalsOfTheOrderAskedForMayStandInAny() {
        FrameTests ordered = new FrameTests(
                "answer(spark.table('t'))",
                true,
                "create table t (a integer, b integer)",
                "insert into t values (1, 1), (2, 1), (3, 0)",
                List.of(),
                List.of());
        String model = "def answer(t):\n    return t.orderBy('b')\n";

        assertThat(tried(ordered, model, "def answer(t):\n    return t.orderBy('b', t.a.desc())\n")
                        .state())
                .isEqualTo(State.EQUAL);
        assertThat(tried(ordered, model, "def answer(t):\n    return t.orderBy('a')\n")
                        .state())
                .isEqualTo(State.DIFFERENT);
        assertThat(tried(ordered, "def answer(t):\n    return t.orderBy('a')\n", "def answer(t):\n    return t\n")
                        .message())
                .contains("an order is asked for");
    }

    @Test
    void theProgramsOwnFaultIsToldWithoutSparksPlan() {
        FrameVerdict verdict =
                tried(ORDERS, "def answer(o):\n    return o\n", "def answer(o):\n    return o.select('price')\n");

        assertThat(verdict.state()).isEqualTo(State.ERROR);
        assertThat(verdict.message())
                .contains("line 2: return o.select('price')", "price")
                .doesNotContain("Project", "SQLSTATE", "java");
        assertThat(tried(ORDERS, "def answer(o):\n    return o\n", "def answer(o):\n    return o.collect()\n")
                        .message())
                .contains("a DataFrame is asked for, and this is a list");
    }

    @Test
    void whatIsNotInstalledIsNobodysFault() {
        FrameVerdict verdict = tried(
                ORDERS, "def answer(o):\n    return o\n", "import pandas\ndef answer(o):\n    return o.toPandas()\n");

        assertThat(verdict.state()).isEqualTo(State.NOT_RUN);
        assertThat(verdict.message()).isEqualTo("it needs what is not installed here (`No module named 'pandas'`)");
    }

    @Test
    void aProgramWithoutAnEndIsStopped() {
        FrameVerdict verdict =
                tried(ORDERS, "def answer(o):\n    return o\n", "def answer(o):\n    while True:\n        pass\n");

        assertThat(verdict.state()).isEqualTo(State.TIMEOUT);
    }

    private static FrameVerdict tried(FrameTests frames, String model, String program) {
        return RealSpark.FRAMES.tried(frames, List.of(model), List.of(program)).join();
    }

    private static CodeQuestion question(String id) {
        return FrameRunsTests.QUESTIONS.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
