package dev.whetstone.grading.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Question;
import dev.whetstone.question.Sample;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import dev.whetstone.reading.ChatText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguageTests {

    @Test
    void everythingTheBankSaysIsEnglish() {
        List<Question> bank = List.copyOf(new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank()
                .all());
        Stream<String> texts = bank.stream()
                .flatMap(question -> Stream.concat(
                        Stream.of(question.body().modelAnswer(), question.body().prompt()),
                        question.samples().stream().map(Sample::text)));

        assertThat(texts.map(text -> ChatText.spoken(text).prose()))
                .hasSizeGreaterThan(2 * bank.size())
                .noneMatch(OtherLanguage::is);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PySpark es la interfaz de Python para Apache Spark; permite procesar datos en paralelo en un cl\u00faster.",
                "PySpark ist die Python-Schnittstelle von Apache Spark, mit der man Daten auf einem Cluster verarbeitet.",
                "PySpark est l'API Python d'Apache Spark ; elle traite les donn\u00e9es en parall\u00e8le sur un cluster.",
                "PySpark \u00e8 l'API Python di Apache Spark, che elabora i dati in parallelo su un cluster con le partizioni.",
                "PySpark to interfejs Pythona dla Apache Spark, kt\u00f3ry przetwarza dane r\u00f3wnolegle na klastrze i nie jest wolny.",
                "PySpark, Apache Spark i\u00e7in bir Python aray\u00fcz\u00fcd\u00fcr ve veriyi bir k\u00fcmede paralel olarak i\u015fler.",
                "PySpark Apache Spark ka Python API hai jo cluster par data ko parallel mein process karta hai."
            })
    void aSentenceOfAnotherLanguageIsTold(String answer) {
        assertThat(OtherLanguage.is(answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "la la la",
                "PySpark",
                "O(n) in \u03b8, \u03bb and \u03a3",
                "The Spanish word for it is en paralelo, as in \u201clos datos en un cl\u00faster\u201d, and that is what it does with all of the rows.",
                "DES is broken; use AES, or the pair of keys that KMS keeps for you.",
                "df.groupBy('el').count()"
            })
    void englishNamesAndFormulasAreNot(String answer) {
        assertThat(OtherLanguage.is(answer)).isFalse();
    }
}
