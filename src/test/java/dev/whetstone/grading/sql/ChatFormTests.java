package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.Grade;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Right queries stay right in the forms in which chats send them. */
class ChatFormTests {

    private static final List<UnaryOperator<String>> FORMS = List.of(
            query -> "```" + query + "```",
            query -> "```sql " + query + "```",
            query -> "```sql\n" + query + "```",
            query -> "my try: ```sql\n" + query + "\n```",
            query -> "||```sql\n" + query + "\n```||",
            query -> ("```sql\n" + query + "\n```").replaceAll("(?m)^", "> "),
            query -> query.replaceAll("(?m)^", "> "),
            query -> "My answer:\n" + query.replaceAll("(?m)^", "> "),
            query -> "> select 1 as x\nno, rather\n```\n" + query + "\n```",
            query -> "With this query I get the rows:\n" + query,
            query -> "Select what is asked and nothing else.\n\n" + query,
            query -> "Table: Employee\n" + query,
            query -> query + "\n\nThis works because the key is unique.",
            query -> query + "\nHope that is right!",
            query -> "/* Select the ids */\n" + query,
            query -> "\u2014 from all tables\n" + query,
            query -> quoted(query, "\u201e$1\u201c"),
            query -> quoted(query, "\u201a$1\u2018"),
            query -> quoted(query, "\u00ab\u00a0$1\u00a0\u00bb"),
            query -> quoted(query, "\u00b4$1\u00b4"),
            query -> quoted(query, "\u2018$1\u2019"),
            query -> "\ufeff" + query.replace(" ", "\u00a0"),
            query -> query.replace(" ", " \u200b"),
            query -> "first\n```select 1 as x```\nbut now\n```" + query + "```",
            query -> "```sql\n" + query + "\n```\ngives\n```\nid\n1\n```",
            query -> "~~~sql\n" + query + "\n~~~",
            query -> "```sql\n" + query,
            query -> "1. " + query,
            query -> "select 1 as x;\n" + query,
            query -> query.replace("*", "\\*").replace("<", "&lt;").replace(">", "&gt;"));

    private static String quoted(String query, String with) {
        return query.replaceAll("(?<![\\w'])'([^'\\n]*)'(?!')", with);
    }

    @Test
    void everyModelQueryPassesInOneOfTheForms() {
        List<SqlQuestion> questions = new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md")).bank().all().stream()
                        .filter(SqlQuestion.class::isInstance)
                        .map(SqlQuestion.class::cast)
                        .toList();
        List<String> fallen = IntStream.range(0, questions.size())
                .parallel()
                .mapToObj(i -> fall(questions.get(i), i % FORMS.size()))
                .filter(fall -> !fall.isEmpty())
                .toList();

        assertThat(questions).hasSizeGreaterThan(FORMS.size());
        assertThat(fallen).isEmpty();
    }

    private static String fall(SqlQuestion question, int form) {
        String model = question.modelQuery().strip();
        Grade grade =
                new SqlGrader(SharedJudge.JUDGE).grade(question, FORMS.get(form).apply(model));
        return grade.score() == 1 ? "" : question.head().id() + " in form " + form + ": " + grade.verdict();
    }

    @Test
    void aQuotedQueryAndNoOwnOneEarnsNothing() {
        Grade grade = onPeople("> select name from people\nI would not know");

        assertThat(grade.score()).isZero();
    }

    @Test
    void aTypoInTheLastQueryIsToldAndNoOlderQueryIsJudged() {
        Grade grade = onPeople("```sql\nselect name from people\n```\nor better\n```sql\nselect nme from people\n```");

        assertThat(grade.score()).isZero();
        assertThat(grade.verdict()).contains("nme");
    }

    @Test
    void aTypoIsNotCutOff() {
        assertThat(onPeople("select name from people\norder by nme").verdict()).contains("nme");
        assertThat(onPeople("select name from people\nwhere name = = 'a'").verdict())
                .contains("syntax error");
        assertThat(onPeople("select name form people\nunion all\nselect name from people")
                        .score())
                .isZero();
    }

    @Test
    void whatChangesDataIsStillRefused() {
        assertThat(onPeople("insert into people select name from people").verdict())
                .contains("Only a query is run");
        assertThat(onPeople("create view v as\nselect name from people").verdict())
                .contains("Only a query is run");
    }

    private static Grade onPeople(String answer) {
        return new SqlGrader(SharedJudge.JUDGE).grade(SqlGraderTests.people(), answer);
    }
}
