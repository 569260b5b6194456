package dev.whetstone.mock.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.whetstone.grading.Grading;
import dev.whetstone.question.Body;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.DiscussionQuestion;
import dev.whetstone.question.Head;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.Rubric;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.scenario.Scenario;
import dev.whetstone.scenario.ScenarioPart;
import dev.whetstone.scenario.Scenarios;
import dev.whetstone.testing.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTrialsTests {

    private static final Head HEAD =
            new Head("print", "What it prints", "python", Difficulty.EASY, 3, LocalDate.of(2026, 3, 1), List.of());
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Scenarios scenarios = new Scenarios(
            List.of(new Scenario(
                    "s",
                    "S",
                    "For tests.",
                    "medium",
                    20,
                    List.of(part("print"), part("print"), part("query"), part("talk")),
                    List.of())),
            List.of());
    private final QuestionBank bank = new QuestionBank(List.of(
            new OutputQuestion(HEAD, new Body("p", List.of(), "m", List.of()), "1", List.of()),
            new SqlQuestion(
                    new Head("query", "Q", "sql", Difficulty.EASY, 3, LocalDate.of(2026, 3, 1), List.of()),
                    new Body("p", List.of(), "m", List.of()),
                    "create table t (a integer);",
                    "insert into t values (1);",
                    List.of(),
                    "select a from t",
                    List.of(),
                    new SqlQuestion.Rules(false, false, false)),
            new DiscussionQuestion(
                    new Head("talk", "T", "behavioural", Difficulty.EASY, 3, LocalDate.of(2026, 3, 1), List.of()),
                    new Body("p", List.of(), "m", List.of()),
                    new Rubric(List.of(), List.of(), List.of()))));
    private final SessionTrials trials =
            new SessionTrials(scenarios, bank, new Grading(List.of()), mock(MockSessions.class));
    private final MockSession session = MockSession.alone("s1", "g", "s", "ann", NOON);

    @Test
    void theReasonAfterARightOutputIsNoSecondAnswer() {
        new Play(session).result(new MockSession.Result("ann", 0, 1, 1));

        assertThat(said(0)).isEqualTo("Read; your answer stands as right.");
    }

    @Test
    void afterAWrongOutputAndInAnotherPartItIsTakenForAnAnswer() {
        new Play(session).result(new MockSession.Result("ann", 0, 1, 0));
        new Play(session).result(new MockSession.Result("ann", 1, 2, 1));

        assertThat(said(0)).isEqualTo("I could not run that at the moment.");
    }

    @Test
    void wordsAboutAQueryAreNoBrokenQuery() {
        for (String talk :
                List.of("I would also ask whether refunds count.", "I am done with this query, it needs row_number")) {
            assertThat(said(2, talk))
                    .isEqualTo("Read. I see no query in that, so I graded nothing; in this part a query counts.");
        }
        for (String query : List.of("select 1", "WITH a AS (SELECT 1) SELECT * FROM a", "```\n1\n```", "Values (1)")) {
            assertThat(said(2, query)).as(query).isEqualTo("I could not run that at the moment.");
        }
    }

    @Test
    void whatOnlyPeopleCanJudgeHasNoGradeAndNoPeers() {
        MockSession pair = MockSession.propose(
                "s2",
                "g",
                "s",
                List.of(new Seat("ann", Seat.Role.CANDIDATE), new Seat("bob", Seat.Role.INTERVIEWER)),
                NOON,
                NOON);
        Cue code = new Cue(3, "ann", Cue.Kind.TRIAL, 3, "bob", "```\nprint(1)\n```", null);

        assertThat(said(3)).isEqualTo("Read. No grader can judge this part; you do it yourself at the end.");
        assertThat(PlainText.of(trials.write(pair, code).orElseThrow())).startsWith("I did not run that");
    }

    private String said(int part) {
        return said(part, "because the list is shared");
    }

    private String said(int part, String text) {
        Cue cue = new Cue(3, "ann", Cue.Kind.TRIAL, part, "ann", text, null);
        return PlainText.of(trials.write(session, cue).orElseThrow());
    }

    private static ScenarioPart part(String question) {
        return new ScenarioPart("T", 10, "Task.", question, List.of(), List.of(), List.of(), List.of());
    }
}
