package dev.whetstone.grading.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.grading.TrialAnswers;
import dev.whetstone.grading.TrialAnswers.Answer;
import dev.whetstone.grading.TrialAnswers.Intent;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a member reads of an answer is true: no point is said to be missing of a program that has it, and quotes say what they are quoted for. */
class ToldTruthTests {

    private static final QuestionBank BANK = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();
    private static final Grading GRADING = new Grading(TextGradingConfiguration.graders(EmbeddingModel.shipped()));
    private static final List<Answer> ANSWERS = TrialAnswers.of("trial-nine.txt");

    private static Question asked(Answer answer) {
        return BANK.find(answer.question()).orElseThrow();
    }

    private static Grade grade(Answer answer) {
        return GRADING.grade(asked(answer), answer.text());
    }

    private static Map<Answer, Grade> grades(Kind kind, boolean right) {
        return ANSWERS.stream()
                .filter(answer ->
                        asked(answer).kind() == kind && answer.intent().isRight() == right)
                .collect(Collectors.toMap(answer -> answer, ToldTruthTests::grade));
    }

    @Test
    void noPointIsSaidToBeMissingOfAProgramThatMayHaveIt() {
        assertThat(grades(Kind.CODE, true).values())
                .hasSize(18)
                .allSatisfy(grade -> assertThat(grade.explanation().lines()).noneMatch(line -> line.startsWith("- ✗")));
    }

    @Test
    void aProgramWithoutAWordBesideItReturnsItsResultAsFarAsOneKnows() {
        Question question = BANK.find("python-call-log").orElseThrow();
        String program = question.body().modelAnswer().replaceAll("(?s)^.*?(```python.*?```).*$", "$1");

        String told = GRADING.grade(question, program).explanation();

        assertThat(told).contains("It returns the result of the original function.");
        assertThat(told).doesNotContain("✗");
        assertThat(told).contains("A program may do what is not said in words");
    }

    @Test
    void withoutTheModelNothingIsSaidToBeMissingOfAProgramEither() {
        Question question = BANK.find("python-call-log").orElseThrow();
        String program = question.body().modelAnswer().replaceAll("(?s)^.*?(```python.*?```).*$", "$1");

        Grade read = new Grading(TextGradingConfiguration.graders(EmbeddingModel.off())).grade(question, program);

        assertThat(read.explanation()).doesNotContain("✗");
    }

    @Test
    void aQuoteIsTheSentenceThatSaysThePoint() {
        assertThat(grades(Kind.SHORT, true).values())
                .extracting(Grade::verdict)
                .noneMatch(verdict -> verdict.contains("“Ah the classic”") || verdict.contains("“So what can you do”"));
    }

    @Test
    void whereAnAnswerIsNotItYetNoPointIsCounted() {
        assertThat(grades(Kind.SHORT, false).values())
                .filteredOn(grade -> grade.verdict().startsWith("That is not it yet."))
                .hasSizeGreaterThan(30)
                .allSatisfy(grade -> assertThat(grade.verdict()).contains("I count 0 of "));
    }

    @Test
    void ofARightAnswerNoPointIsSaidToBeMissing() {
        assertThat(grades(Kind.SHORT, true).values())
                .filteredOn(grade -> grade.verdict().startsWith("That is right."))
                .hasSizeGreaterThan(25)
                .allSatisfy(grade -> assertThat(grade.explanation().lines()).noneMatch(line -> line.startsWith("- ✗")));
    }

    @Test
    void whatIsWrongIsStillMarked() {
        Answer wrong = ANSWERS.stream()
                .filter(answer ->
                        answer.intent() == Intent.WRONG && asked(answer).kind() == Kind.SHORT)
                .findFirst()
                .orElseThrow();

        assertThat(grade(wrong).explanation()).contains("- ✗");
    }
}
