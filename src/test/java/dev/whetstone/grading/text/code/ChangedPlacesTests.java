package dev.whetstone.grading.text.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns and calls that have changed places are told from a program that is written otherwise. */
class ChangedPlacesTests {

    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();

    private static final String RIGHT = """
            def report(orders, plans):
                w = Window.partitionBy("shop", "month").orderBy(F.desc("amount"), F.desc("id"))
                ranked = orders.withColumn("place", F.row_number().over(w))
                free = F.coalesce("measured", "declared")
                late = ranked.withColumn("days", F.datediff("paid", "sent")).withColumn("rest", F.col("total") - F.col("used"))
                return late.groupBy("shop").agg(F.min("seen").alias("started"), F.max("seen").alias("ended"), F.sum("amount").alias("total"))
            """;

    private static int exchanged(String program) {
        return new ChangedPlaces(bindings(RIGHT)).in(bindings(program));
    }

    private static List<Binding> bindings(String program) {
        return code(program).code().bindings();
    }

    private static CodeAnswer code(String program) {
        return CodeAnswer.of(ChatText.written("```python\n" + program + "\n```"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    partitionBy("shop", "month").orderBy(F.desc("amount") | partitionBy("amount", "month").orderBy(F.desc("shop")
                    coalesce("measured", "declared") | coalesce("declared", "measured")
                    F.col("total") - F.col("used") | F.col("used") - F.col("total")
                    F.min("seen").alias("started"), F.max("seen") | F.max("seen").alias("started"), F.min("seen")
                    orderBy(F.desc("amount"), F.desc("id")) | orderBy(F.desc("id"), F.desc("amount"))
                    """)
    void whatHasChangedPlacesIsTold(String right, String wrong) {
        String program = RIGHT.replace(right, wrong);

        assertThat(program).isNotEqualTo(RIGHT);
        assertThat(exchanged(program)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.groupBy(\"month\", \"shop\").agg(F.max(\"amount\").alias(\"most\"))",
                "orders.select(F.coalesce(F.col(\"o.measured\"), F.col(\"o.declared\")).alias(\"free\"))",
                "orders.groupby(\"shop\").agg(ended=(\"seen\", \"max\"), started=(\"seen\", \"min\"))",
                "Window.partitionBy(\"shop\").orderBy(F.col(\"amount\").desc())",
                "orders.withColumn(\"total\", F.sum(F.coalesce(\"amount\", F.lit(0))).over(w))",
                "orders.orderBy(\"shop\").groupBy(\"shop\", \"month\").agg(F.min(\"paid\"))",
            })
    void whatIsWrittenOtherwiseHasNot(String program) {
        assertThat(exchanged(program)).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    max(begin, start) + min(over, end) | max(begin, end) + min(over, start) | 1
                    max(over, start) + min(over, end) | max(start, over) + min(end, begin) | 0
                    latest[o["order"]] if o["begin"] < 3 else 1 | latest[o["begin"]] if o["order"] < 3 else 1 | 1
                    latest[o["order"]] if o["begin"] < 3 else 1 | first[x["order"]] if 3 >= x["begin"] else 1 | 0
                    """)
    void parametersAndKeysThatHaveChangedPlacesAreTold(String right, String other, int count) {
        String frame = "def downtime(outages, start, end):\n    return ";

        assertThat(new ChangedPlaces(bindings(frame + right)).in(bindings(frame + other)))
                .isEqualTo(count);
    }

    @Test
    void aProgramThatIsKnownToFailIsTakenForFlawedWhateverItsNames() {
        CodeQuestion question = question("python-minutes-of-a-log");
        String failing = question.tests().wrong().get(0).program();
        GradedCode known = GradedCode.of(question, question.samples());

        assertThat(known.standing(code(failing.replaceAll("\\bfirst\\b", "begin")))
                        .ceiling())
                .isLessThanOrEqualTo(0.65);
        assertThat(known.standing(code(question.tests().right().get(0))).ceiling())
                .isEqualTo(1);
    }

    @Test
    void aConditionIsReadWhereverItStands() {
        CodeQuestion question = question("spark-tariff-of-the-day");
        GradedCode known = GradedCode.of(question, question.samples());
        String model = question.body().modelAnswer();

        assertThat(standing(known, model).senses().upright()).isPositive();
        assertThat(standing(known, model.replace(">=", "<").replace("(F.col(\"c.day\") < ", "(F.col(\"c.day\") >= "))
                        .senses()
                        .turned())
                .isPositive();
        assertThat(standing(known, model.replace("c.", "left.").replace("p.", "right."))
                        .senses()
                        .turned())
                .isZero();
    }

    private static ProgramStanding standing(GradedCode known, String answer) {
        return known.standing(CodeAnswer.of(ChatText.written(answer)));
    }

    private static CodeQuestion question(String id) {
        Question found = BANK.find(id).orElseThrow();
        return (CodeQuestion) found;
    }
}
