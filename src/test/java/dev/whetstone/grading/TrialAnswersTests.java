package dev.whetstone.grading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.TrialAnswers.Answer;
import dev.whetstone.grading.TrialAnswers.Intent;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.Sample;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers of a trial. */
class TrialAnswersTests {

    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();

    @ParameterizedTest
    @CsvSource({
        "trial-one.txt, 5",
        "trial-two.txt, 5",
        "trial-three.txt, 5",
        "trial-four.txt, 5",
        "trial-five.txt, 5",
        "trial-six.txt, 7",
        "trial-seven.txt, 7",
        "trial-eight.txt, 8"
    })
    void everyQuestionHasOneOfEachKind(String file, int count) {
        Map<String, List<Intent>> kinds = TrialAnswers.of(file).stream()
                .collect(Collectors.groupingBy(
                        Answer::question, Collectors.mapping(Answer::intent, Collectors.toList())));

        assertThat(kinds).hasSizeGreaterThanOrEqualTo(6);
        assertThat(kinds.values())
                .allSatisfy(of -> assertThat(of).containsExactly(Arrays.copyOf(Intent.values(), count)));
    }

    @Test
    void theNinthSetIsWrittenByThreeKindsOfPeople() {
        assertThat(TrialAnswers.of("trial-nine.txt").stream()
                        .filter(answer -> answer.intent() != Intent.GUESS)
                        .collect(Collectors.groupingBy(
                                Answer::question, Collectors.mapping(Answer::intent, Collectors.toList())))
                        .values())
                .hasSize(22)
                .allSatisfy(of -> assertThat(of)
                        .containsExactly(
                                Intent.RIGHT,
                                Intent.HALF,
                                Intent.WRONG,
                                Intent.NEGATED,
                                Intent.LIST,
                                Intent.TERSE,
                                Intent.CHATTY));
    }

    @Test
    void theEleventhSetHasTwelveProgramsToWriteInNineKindsEach() {
        assertThat(TrialAnswers.of("trial-eleven.txt").stream()
                        .collect(Collectors.groupingBy(
                                Answer::question, Collectors.mapping(Answer::intent, Collectors.toList())))
                        .values())
                .hasSize(12)
                .allSatisfy(of -> assertThat(of)
                        .containsExactly(
                                Intent.RIGHT,
                                Intent.CHATTY,
                                Intent.TERSE,
                                Intent.HALF,
                                Intent.HALF,
                                Intent.WRONG,
                                Intent.NEGATED,
                                Intent.SWAPPED,
                                Intent.LIST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trial-one.txt",
                "trial-two.txt",
                "trial-three.txt",
                "trial-four.txt",
                "trial-five.txt",
                "trial-six.txt",
                "trial-seven.txt",
                "trial-eight.txt",
                "trial-nine.txt",
                "trial-ten.txt",
                "trial-eleven.txt"
            })
    void noneIsASampleThatTheGraderLearnedFrom(String file) {
        assertThat(TrialAnswers.of(file))
                .allSatisfy(answer -> assertThat(
                                BANK.find(answer.question()).orElseThrow().samples())
                        .extracting(Sample::text)
                        .doesNotContain(answer.text()));
    }
}
