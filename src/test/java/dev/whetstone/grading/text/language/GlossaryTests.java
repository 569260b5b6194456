package dev.whetstone.grading.text.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.prose.MeantText;
import dev.whetstone.grading.text.rubric.Wording;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.content.Findings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlossaryTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The GIL lets one thread run|interpret",
                "the global interpreter lock lets one thread run|gil",
                "a row has a PK|primari",
                "a row has primary keys|pk",
                "the job is embarrassingly parallel|commun",
                "every UDFs call|defin"
            })
    void aNameStandsForItsOtherNames(String said, String stem) {
        assertThat(widened(said)).extracting(Word::stem).contains(stem);
    }

    @Test
    void theOtherNamesAreDeniedWithTheName() {
        assertThat(widened("There is no GIL"))
                .filteredOn(word -> word.stem().equals("lock"))
                .singleElement()
                .satisfies(word -> assertThat(word.polarity()).isEqualTo(Word.Polarity.NEGATED));
    }

    @Test
    void whatIsQuotedIsTheMembersOwn() {
        MeantText text = MeantText.of(EmbeddingModel.shipped(), "It is the GIL. A thread waits.", List.of());

        assertThat(text.said(0)).isEqualTo("It is the GIL");
        assertThat(text.said(1)).isEqualTo("A thread waits");
    }

    @Test
    void anAbbreviationMeetsAWordingThatIsSpeltOut() {
        Set<String> known = Set.of();
        Wording wording = Wording.of("the global interpreter lock", known);

        assertThat(wording.coverage(AnswerText.of("The GIL.", List.of(), known)).agreeing())
                .isGreaterThan(wording.coverage(AnswerText.of("The PK.", List.of(), known))
                        .agreeing());
    }

    @Test
    void theQuestionsOwnNamesEarnNothingInAnyForm() {
        assertThat(KnownWords.of("What is the GIL?")).contains("gil", "global", "interpret", "lock");
    }

    @Test
    void whatIsWrongWithAGlossaryIsNamedByLine() {
        Findings findings = new Findings("glossary.yaml");
        Glossary.read(ContentFile.of("glossary.yaml", """
                        terms:
                          - [PK, primary key]
                          - [PK, private key]
                          - [of the, thing]
                        """.getBytes(StandardCharsets.UTF_8)), findings);

        assertThat(findings.list())
                .extracting(Object::toString)
                .containsExactly(
                        "glossary.yaml:3: `PK` stands in the glossary twice",
                        "glossary.yaml:4: `of the` has no word with a meaning of its own");
    }

    private static List<Word> widened(String said) {
        return Glossary.shipped().widen(Reading.prose(said, Set.of()), Set.of()).get(0);
    }
}
