package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader.GradingUnavailableException;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Body;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlGraderTests {

    private static SqlQuestion question(String model, WrongAnswer... wrong) {
        return new SqlQuestion(
                new Head("duplicates", "Doubles", "sql", Difficulty.EASY, 5, LocalDate.of(2024, 1, 1), List.of()),
                new Body("Which names occur twice?", List.of(), "", List.of()),
                "create table people (name varchar);",
                "insert into people values ('a'), ('a'), ('b');",
                List.of("insert into people values (null), (null), ('c')"),
                model,
                List.of(wrong),
                SharedJudge.LOOSE);
    }

    private static final String MODEL =
            "select name from people where name is not null group by name having count(*) > 1";
    private static final WrongAnswer NULLS = new WrongAnswer(
            "People without a name are doubles", "select name from people group by name having count(*) > 1");

    /** A question that every name in the table answers. */
    static SqlQuestion people() {
        return question("select name from people");
    }

    @Test
    void aRightQueryInAnotherShapeEarnsEverything() {
        Grade grade = new Grading(List.of(new SqlGrader(SharedJudge.JUDGE)))
                .grade(
                        question(MODEL, NULLS),
                        "```sql\nselect distinct a.name from people a, people b where a.name = b.name and a.rowid < b.rowid\n```");

        assertThat(grade.score()).isEqualTo(1);
        assertThat(grade.certainty()).isEqualTo(Grade.Certainty.CERTAIN);
        assertThat(grade.verdict()).isEqualTo("Right, on the data you see and on data you do not.");
    }

    @Test
    void aQueryFittedToTheVisibleRowsFails() {
        Grade grade = new SqlGrader(SharedJudge.JUDGE).grade(question(MODEL, NULLS), "select 'a'");

        assertThat(grade.score()).isZero();
        assertThat(grade.verdict()).startsWith("Right on the data you see");
    }

    @Test
    void anOutageIsNoGrade() {
        Judge closed = new Judge(JudgeSettings.defaults());
        closed.close();

        assertThatThrownBy(() -> new SqlGrader(closed).grade(question(MODEL, NULLS), "select 1"))
                .isInstanceOf(GradingUnavailableException.class);
    }

    @Test
    void aGoodQuestionHasNoProblems() {
        assertThat(new SqlQuestionCheck(SharedJudge.JUDGE).problems(question(MODEL, NULLS)))
                .isEmpty();
    }

    @Test
    void authorsAreWarnedOfColumnsThatNothingTellsApart() {
        SqlQuestionCheck check = new SqlQuestionCheck(SharedJudge.JUDGE);

        assertThat(check.warnings(question("select name, count(*) as n from people group by name")))
                .isEmpty();
        assertThat(check.warnings(question("select count(name) as named, count(*) as n, 'x' as k from people")))
                .containsExactly(
                        "The columns named, n are of one type, and neither their order nor their names matter: "
                                + "name them in the question, or set `columnOrder` or `columnNames`.");
        assertThat(check.warnings(question("select name as names, upper(name) as twice from people")))
                .isEmpty();
    }

    @Test
    void problemsOfAQuestionAreNamed() {
        SqlQuestionCheck check = new SqlQuestionCheck(SharedJudge.JUDGE);

        assertThat(check.problems(question("select nme from people")))
                .singleElement()
                .asString()
                .startsWith("The model query does not pass: ");
        assertThat(check.problems(question(MODEL, new WrongAnswer("Fine", MODEL), new WrongAnswer("Typo", "selec"))))
                .satisfiesExactly(
                        problem -> assertThat(problem).isEqualTo("The wrong answer 'Fine' passes on every data set."),
                        problem -> assertThat(problem).startsWith("The wrong answer 'Typo' does not run: "));
    }
}
