package dev.whetstone.slack.view;

import dev.whetstone.chat.Block;
import dev.whetstone.chat.ChatMessage;
import dev.whetstone.chat.Choice;
import dev.whetstone.chat.Markdown;
import dev.whetstone.question.Body;
import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.DiscussionQuestion;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlTables;
import dev.whetstone.round.ShownQuestions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of question and message as it is sent. */
class GoldenTests {

    private static final SqlTables TABLES = question -> List.of(
            new SqlTables.Shown(
                    "orders",
                    List.of("id", "customer_id", "amount", "ordered"),
                    List.of("INTEGER", "INTEGER", "DECIMAL(10,2)", "DATE"),
                    List.of(List.of("10", "1", "5.00", "2024-01-05"), List.of("11", "1", "NULL", "2024-02-01"))),
            new SqlTables.Shown(
                    SqlTables.Shown.RESULT, List.of("name", "total"), List.of("VARCHAR", "DOUBLE"), List.of()));

    static Stream<Question> questions() {
        return Stream.of(
                new ShortQuestion(head("short", "spark"), body("Why is **lazy evaluation** useful?"), rubric()),
                new ChoiceQuestion(
                        head("choice", "sql"),
                        body("Which join keeps *every* row of the left table?"),
                        List.of(
                                new ChoiceQuestion.Option("inner join", false, "It drops rows."),
                                new ChoiceQuestion.Option("left <outer> join", true, "It keeps every left row."))),
                new OutputQuestion(
                        head("output", "python"),
                        body("What does this print?\n\n```python\nprint([n * n for n in range(3) if n < 2 & 3])\n```"),
                        "[0, 1]\n",
                        List.of()),
                new DiscussionQuestion(head("discussion", "behavioural"), body("Tell us about a failure."), rubric()),
                new CodeQuestion(
                        head("code", "pyspark"),
                        body(
                                "Remove duplicates:\n\n1. keep the latest\n2. by `id`\n\n> Partitions matter.\n\nSee [the docs](https://spark.apache.org)."),
                        rubric(),
                        new CodeQuestion.Checks("python", List.of(), List.of())),
                new SqlQuestion(
                        head("sql", "sql"),
                        body("Total by customer, the best first."),
                        "create table orders (id integer);",
                        "insert into orders values (1);",
                        List.of(),
                        "select 1",
                        List.of(),
                        new SqlQuestion.Rules(true, false, false)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void everyKindOfQuestion(Question question) {
        String kind = question.kind().name().toLowerCase(Locale.ROOT);
        shown("question-" + kind, ShownQuestions.open(question, TABLES));
        shown("closed-" + kind, ShownQuestions.closed(question, TABLES));
        shown("reveal-" + kind, ShownQuestions.reveal(question));
    }

    @Test
    void aWordOnAnAnswer() {
        shown(
                "feedback",
                ChatMessage.of(
                        new Block.Prose("You met 2 of 3 key points."),
                        new Block.Prose("So far: 14 of 20 points."),
                        new Block.Prose("*Edit your message to improve it, or start another one with `answer:`.*")));
    }

    @Test
    void aReminder() {
        shown(
                "reminder",
                ChatMessage.of(
                        new Block.Prose("Your answer to **“%s”** in *Data <3* is still missing."
                                .formatted(Markdown.escape("Joins & *stars*"))),
                        new Block.Moment(
                                "Closes", Instant.parse("2026-03-02T18:00:00Z"), ZoneId.of("America/New_York")),
                        new Block.Choices(List.of(
                                new Choice("Answer", "answer", "g1.2026-03-02.0900", true),
                                Choice.of("No more reminders", "mute-reminders", "")))));
    }

    @Test
    void theBoardWithItsPicture() {
        shown(
                "board",
                ChatMessage.of(
                        new Block.Heading("Leaderboard, March 2026"),
                        new Block.Picture("board.png", new byte[] {1}, "1. Ada, 120 points; 2. Ben, 90 points"),
                        new Block.Table(
                                List.of("#", "Member", "Points", "Accuracy"),
                                List.of(List.of("1", "Ada", "120", "93 %"), List.of("2", "Ben (you)", "90", "–")))));
    }

    @Test
    void answersToRead() {
        shown(
                "answers",
                ChatMessage.of(
                        new Block.Prose("**Found most helpful**, by Ada:"),
                        new Block.Verbatim(
                                "```\nselect * from t where a < 1 & b > 2\n```\n<!channel> <@U1> *not bold*"),
                        new Block.Spoiler("Key points", List.of(new Block.Prose("- a\n- b"))),
                        new Block.Attachment("export.csv", "a,b\n1,2\n")));
    }

    @Test
    void aMemberOwnDay() {
        ChatMessage day = ChatMessage.of(
                new Block.Heading("Your day"),
                new Block.Prose("**Joins** in *Data*"),
                new Block.Moment("Closes", Instant.parse("2026-03-02T18:00:00Z"), ZoneId.of("UTC")),
                new Block.Choices(
                        List.of(new Choice("Answer", "answer", "r1", true), Choice.of("Hint", "hint", "r1"))));
        var view = HomePage.view(day);
        BlockKit.accepts(view);
        SlackGolden.matches("home", BlockKit.golden(view));
    }

    private static void shown(String name, ChatMessage message) {
        var rendered = SlackMessages.render(message);
        BlockKit.accepts(rendered);
        SlackGolden.matches(name, BlockKit.golden(rendered));
    }

    private static Head head(String id, String topic) {
        return new Head(id, "Title of " + id, topic, Difficulty.MEDIUM, 5, LocalDate.of(2026, 1, 1), List.of());
    }

    private static Body body(String prompt) {
        return new Body(prompt, List.of("A hint"), "Because **plans** are `built` first.", List.of("And then?"));
    }

    private static Rubric rubric() {
        return new Rubric(
                List.of(
                        new Rubric.Point("first", "A plan is built before anything runs", 3, List.of()),
                        new Rubric.Point("second", "Only an action starts the work", 1, List.of())),
                List.of(new Rubric.Point("bonus", "Whole stages are fused", 1, List.of())),
                List.of());
    }
}
