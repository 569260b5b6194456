package dev.whetstone.grading.text.taught;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.meaning.Estimate;
import dev.whetstone.grading.meaning.Experience;
import dev.whetstone.grading.meaning.Experience.Case;
import dev.whetstone.grading.text.Samples;
import dev.whetstone.grading.text.prose.Traits;
import dev.whetstone.question.Question;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The experience that ships with the grader. */
class SchoolingTests {

    @ParameterizedTest
    @ValueSource(strings = {Schooling.FILE, Schooling.PROGRAMS})
    void everyLineHasAllTraitsAndAQuestionOfTheBank(String file) throws IOException {
        List<String> traits = file.equals(Schooling.FILE) ? Traits.NAMES : Traits.PROGRAM_NAMES;
        Set<String> bank = new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                        .map(Question::id)
                        .collect(Collectors.toSet());
        try (InputStream in = Objects.requireNonNull(Schooling.class.getResourceAsStream(file))) {
            List<Case> cases = Schooling.read(in).cases();

            assertThat(cases).hasSizeGreaterThan(800).allSatisfy(one -> {
                assertThat(bank).contains(one.question());
                assertThat(one.grade()).isBetween(0.0, 1.0);
                assertThat(one.traits()).hasSize(traits.size());
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Schooling.FILE, Schooling.PROGRAMS})
    void whatItRemembersIsWhatItsCasesTeach(String file) throws IOException {
        Experience shipped = file.equals(Schooling.FILE) ? Schooling.shipped() : Schooling.ofPrograms();
        try (InputStream in = Objects.requireNonNull(Schooling.class.getResourceAsStream(file))) {
            List<Case> cases = Schooling.read(in).cases();
            Experience learned = Traits.learn(cases);

            assertThat(cases.stream().limit(100)).allSatisfy(one -> {
                Estimate remembered = shipped.at(one.traits());
                assertThat(remembered.score())
                        .isCloseTo(learned.at(one.traits()).score(), within(1e-4));
                assertThat(remembered.sd()).isCloseTo(learned.at(one.traits()).sd(), within(1e-4));
            });
        }
    }

    @Test
    void aQuestionThatManyAskForAtOnceIsReadOnce() {
        TaughtQuestions questions = new TaughtQuestions(EmbeddingModel.shipped());

        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(i -> questions.of(Samples.lazy()))
                        .collect(Collectors.toSet()))
                .hasSize(1);
    }
}
