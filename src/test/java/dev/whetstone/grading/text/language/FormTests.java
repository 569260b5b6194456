package dev.whetstone.grading.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.Sample;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a text is typed, whatever it says. */
class FormTests {

    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();

    /** Ways to type the same. */
    enum Form {
        LOWER_CASE,
        UPPER_CASE,
        NO_FINAL_STOP,
        DOUBLED_BLANKS,
        CURLY_QUOTES;

        String typed(String text) {
            return switch (this) {
                case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
                case UPPER_CASE -> text.toUpperCase(Locale.ROOT);
                case NO_FINAL_STOP -> text.strip().replaceAll("[.!]+$", "");
                case DOUBLED_BLANKS -> text.replace(" ", "  ");
                case CURLY_QUOTES -> text.replace('\'', '\u2019').replaceAll("\"([^\"]*)\"", "\u201C$1\u201D");
            };
        }
    }

    /** Of every sample of the bank. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void whatIsReadDoesNotDependOnHowItIsTyped(Form form) {
        assertThat(prose())
                .hasSizeGreaterThan(500)
                .allSatisfy(text -> assertThat(words(form.typed(text))).isEqualTo(words(text)));
    }

    @ParameterizedTest
    @CsvSource({
        "PySpark, py spark",
        "pyspark, py spark",
        "dataframes, data frame",
        "createorreplacetempview, creat or replac temp view",
        "rdd, rdd"
    })
    void aNameOfSeveralWordsIsReadAsThemInAnyCase(String typed, String stems) {
        assertThat(Reading.prose(typed, Set.of()).get(0)).extracting(Word::stem).containsExactly(stems.split(" ", -1));
    }

    @Test
    void thePartsOfANameStandWhereTheyAreTyped() {
        List<Word> words = Reading.prose("A dataframe", Set.of()).get(0);

        assertThat(words).extracting(Word::start).containsExactly(0, 2, 6);
        assertThat(words).extracting(Word::end).containsExactly(1, 6, 11);
    }

    private static List<String> prose() {
        return BANK.all().stream()
                .map(Question::samples)
                .flatMap(List::stream)
                .map(Sample::text)
                .map(text -> ChatText.written(text).prose())
                .toList();
    }

    private static List<List<String>> words(String text) {
        return Reading.prose(text, Set.of()).stream()
                .map(sentence -> sentence.stream()
                        .flatMap(word -> Stream.of(
                                word.surface(), word.stem(), word.polarity().name()))
                        .toList())
                .toList();
    }
}
