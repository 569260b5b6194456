package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grade.Certainty;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.code.CodeAnswer;
import dev.whetstone.grading.text.code.CodeResult;
import dev.whetstone.grading.text.code.KnownPrograms;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Right and wrong programs of each kind of code question that are nobody's samples: none of the right ones may be refused. */
class ProgramVariantTests {

    private static final List<String> QUESTIONS = List.of(
            "pyspark-employee-bonus",
            "de-monthly-sales-in-chunks",
            "python-csv-stream",
            "python-atomic-write",
            "python-call-log",
            "python-fetch-many",
            "flask-post-student");
    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();
    private static final CodeGrader BY_WORDS = new CodeGrader(EmbeddingModel.off());
    private static final CodeGrader BY_MEANING = new CodeGrader(EmbeddingModel.shipped());

    private record Variant(String question, boolean right, String name, String program) {

        String answer() {
            return "```python\n" + program + "\n```";
        }

        CodeQuestion asked() {
            return (CodeQuestion) BANK.find(question).orElseThrow();
        }

        @Override
        public String toString() {
            return question + ": " + name;
        }
    }

    @ParameterizedTest
    @MethodSource("questions")
    void eachKindHasFourteenRightAndTenWrongOnes(String question) {
        assertThat(variants(question).filter(Variant::right)).hasSizeGreaterThanOrEqualTo(14);
        assertThat(variants(question).filter(variant -> !variant.right())).hasSizeGreaterThanOrEqualTo(10);
    }

    @ParameterizedTest
    @MethodSource("right")
    void noRightProgramIsRefused(Variant variant) {
        CodeAnswer given = CodeAnswer.of(ChatText.written(variant.answer()));
        CodeResult constructs = CodeResult.of(variant.asked().checks(), given.code());

        assertThat(given.code().errorLine()).isEmpty();
        assertThat(constructs.explanation()).doesNotContain("✗");
    }

    @ParameterizedTest
    @MethodSource("all")
    void noProgramIsCertainlyRightByWordsAlone(Variant variant) {
        assertThat(isCertainlyRight(BY_WORDS.grade(variant.asked(), variant.answer())))
                .isFalse();
    }

    @Test
    void noWrongProgramIsCertainlyRight() {
        List<Variant> wrong = all().filter(variant -> !variant.right()).toList();

        assertThat(wrong).hasSizeGreaterThanOrEqualTo(70);
        assertThat(wrong).noneMatch(variant -> isCertainlyRight(BY_MEANING.grade(variant.asked(), variant.answer())));
    }

    @Test
    void aRightProgramNeedsNoWordOfProse() {
        assertThat(variants("flask-post-student")
                        .filter(Variant::right)
                        .mapToDouble(variant -> BY_MEANING
                                .grade(variant.asked(), variant.answer())
                                .score())
                        .average()
                        .orElseThrow())
                .isGreaterThan(0.6);
    }

    @Test
    void namesInAFenceAreNoProgram() {
        CodeQuestion question = (CodeQuestion) BANK.find("python-call-log").orElseThrow();
        String names =
                "```python\nfunctools.wraps, wrapper, args, kwargs, perf_counter, logger.info, finally_, result\n```";

        assertThat(BY_MEANING.grade(question, names).score()).isLessThanOrEqualTo(0.2);
    }

    @Test
    void theModelProgramIsKnownToBeRightWhateverItsNamesAndLayout() {
        CodeQuestion question = (CodeQuestion) BANK.find("pyspark-csv-count").orElseThrow();
        String model = question.body().modelAnswer();
        String renamed = model.replace("orders.groupBy", "o.groupBy")
                .replace("orders =", "o   =")
                .replace("return ", "# sorted\n    return ");

        assertThat(KnownPrograms.of(question)).contains(shape(model), shape(renamed));
        assertThat(KnownPrograms.of(question)).doesNotContain(shape(model.replace("desc", "asc")));
    }

    private static List<String> shape(String answer) {
        return CodeAnswer.of(ChatText.written(answer)).code().shape();
    }

    private static boolean isCertainlyRight(Grade grade) {
        return grade.certainty() == Certainty.CERTAIN && grade.score() >= 0.7;
    }

    static Stream<String> questions() {
        return QUESTIONS.stream();
    }

    static Stream<Variant> right() {
        return all().filter(Variant::right);
    }

    static Stream<Variant> all() {
        return QUESTIONS.stream().flatMap(ProgramVariantTests::variants);
    }

    private static Stream<Variant> variants(String question) {
        String name = "/grading/programs/" + question + ".txt";
        try (InputStream in = Objects.requireNonNull(ProgramVariantTests.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ", -1)).skip(1).map(part -> variant(question, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Variant variant(String question, String part) {
        int end = part.indexOf('\n');
        String title = part.substring(0, end);
        return new Variant(question, title.startsWith("right"), title, part.substring(end + 1));
    }
}
