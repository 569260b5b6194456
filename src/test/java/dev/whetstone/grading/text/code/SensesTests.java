package dev.whetstone.grading.text.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.text.Distortions;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A program that does the contrary is told from one that is right and written otherwise. */
class SensesTests {

    private static final String RIGHT = """
            def names(rows, out):
                skipped = 0
                for row in rows:
                    currency = row["currency"]
                    if currency is None:
                        skipped += 1
                        continue
                    if row["age"] > 30 and row["country"] != "NL":
                        out.append(row["name"])
                if "total" not in out:
                    raise ValueError(skipped)
                return skipped
            """;

    private static final String IN_SPARK = """
            def names(spark, path):
                people = spark.read.csv(path, header=True)
                old = people.filter((F.col("age") > 30) & F.col("name").isNotNull())
                bad = old.groupBy("day").agg(F.sum((F.col("state") == "late").cast("int")))
                return old.select(F.when(F.col("level") == "ERROR", "bad").otherwise("good").alias("kind"))
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if not currency:\n    skipped += 1\n",
                "if currency is not None:\n    pass\nelse:\n    skipped += 1\n",
                "if currency:\n    write(currency)\nelse:\n    skipped += 1\n",
                "if currency == \"\":\n    skipped += 1\n",
                "if 30 < row[\"age\"] and \"NL\" != row[\"country\"]:\n    out.append(row[\"name\"])\n",
                "if not (row[\"age\"] <= 30 or row[\"country\"] == \"NL\"):\n    out.append(row[\"name\"])\n",
                "for row in rows:\n    if row[\"age\"] <= 30 or row[\"country\"] == \"NL\":\n        continue\n    out.append(row[\"name\"])\n",
                "if row[\"age\"] <= 30:\n    pass\nelif row[\"country\"] != \"NL\":\n    out.append(row[\"name\"])\n",
                "if not \"total\" in out:\n    raise ValueError(skipped)\n",
                "if \"total\" in out:\n    return skipped\nraise ValueError(skipped)\n",
                "if row[\"age\"]:\n    out.append(row[\"name\"])\n",
            })
    void whatIsRightAndWrittenOtherwiseIsNotTurned(String program) {
        assertThat(beside(program, RIGHT).turned()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if currency:\n    skipped += 1\n",
                "if currency is not None:\n    skipped += 1\n    continue\n",
                "if not currency:\n    pass\nelse:\n    skipped += 1\n",
                "if row[\"age\"] < 30 and row[\"country\"] == \"NL\":\n    out.append(row[\"name\"])\n",
                "if not (row[\"age\"] > 30 and row[\"country\"] != \"NL\"):\n    out.append(row[\"name\"])\n",
                "for row in rows:\n    if row[\"age\"] > 30 and row[\"country\"] != \"NL\":\n        continue\n    out.append(row[\"name\"])\n",
                "if \"total\" in out:\n    raise ValueError(skipped)\n",
            })
    void whatDoesTheContraryIs(String program) {
        Senses senses = beside(program, RIGHT);

        assertThat(senses.turned()).isGreaterThan(senses.upright());
        assertThat(senses.ceiling()).isLessThanOrEqualTo(0.2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.where(30 < F.col(\"age\"))",
                "p.where(~(F.col(\"age\") <= 30))",
                "p.filter(~F.col(\"name\").isNull())",
                "p.filter(\"age > 30 and name is not null\")",
                "p.where(\"not age <= 30\")",
                "p.agg(F.count(F.when(F.col(\"state\") == \"late\", 1)))",
                "F.when(F.col(\"level\") != \"ERROR\", \"good\").otherwise(\"bad\")",
                "spark.read.option(\"header\", \"true\").csv(path)",
            })
    void aFilterWrittenOtherwiseIsNotTurned(String program) {
        assertThat(beside(program, IN_SPARK).turned()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p.where(F.col(\"age\") < 30)",
                "p.where(~(F.col(\"age\") > 30))",
                "p.filter(F.col(\"name\").isNull())",
                "p.filter(\"name is null\")",
                "p.where(\"p.age <= 30\")",
                "p.where(\"not age > 30\")",
                "p.agg(F.sum((F.col(\"state\") != \"late\").cast(\"int\")))",
                "F.when(F.col(\"level\") != \"ERROR\", \"bad\")",
                "spark.read.option(\"header\", \"false\").csv(path)",
            })
    void aFilterTurnedRoundIs(String program) {
        assertThat(beside(program, IN_SPARK).turned()).isEqualTo(1);
    }

    @Test
    void mostModelProgramsTurnedRoundScoreLittle() {
        QuestionBank bank = new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank();
        List<Senses> turned = bank.all().stream()
                .filter(CodeQuestion.class::isInstance)
                .map(CodeQuestion.class::cast)
                .map(SensesTests::turnedModel)
                .filter(senses -> senses.turned() + senses.upright() > 0)
                .toList();

        assertThat(turned).hasSizeGreaterThanOrEqualTo(20);
        assertThat(turned.stream().filter(senses -> senses.ceiling() <= 0.2).count())
                .isGreaterThanOrEqualTo(2L * turned.size() / 3);
    }

    private static Senses turnedModel(CodeQuestion question) {
        String contrary = Distortions.turned(question.body().modelAnswer());
        return GradedCode.of(question, question.samples())
                .standing(CodeAnswer.of(ChatText.written(contrary)))
                .senses();
    }

    private static Senses beside(String program, String right) {
        return Senses.of(senses(program).stream().toList(), senses(right));
    }

    private static Set<Sense> senses(String program) {
        return PythonCode.parse(program).orElseThrow().senses().stream().collect(Collectors.toUnmodifiableSet());
    }
}
