package dev.whetstone.grading.sql;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.List;

/** Grades a query by running it: all or nothing, and always sure. */
public final class SqlGrader implements Grader<SqlQuestion> {

    private final Judge judge;

    public SqlGrader(Judge judge) {
        this.judge = judge;
    }

    @Override
    public Class<SqlQuestion> type() {
        return SqlQuestion.class;
    }

    @Override
    public Grade grade(SqlQuestion question, String answer) {
        try {
            JudgeResult result = judge.judge(JudgeRequest.of(question, readings(answer)));
            if (result.verdict() == Verdict.FAILED) {
                throw new IllegalStateException(result.message());
            }
            return grade(result);
        } catch (JudgeUnavailableException e) {
            throw new GradingUnavailableException("SQL answers cannot be judged at the moment", e);
        }
    }

    /** A query that was refused or could not be run says nothing yet of what its author can do. */
    private static Grade grade(JudgeResult result) {
        boolean unread = result.verdict() == Verdict.ERROR || result.verdict() == Verdict.REFUSED;
        return new Grade(
                result.verdict() == Verdict.EQUAL ? 1 : 0,
                Grade.Certainty.CERTAIN,
                List.of(),
                List.of(),
                unread ? List.of(Grade.UNREAD) : List.of(),
                result.message(),
                result.afterReveal());
    }

    private static List<String> readings(String answer) {
        return ChatText.of(answer).candidates(Language.SQL);
    }

    /** Runs the model query, which must pass, and every wrong answer, which must fail. */
    @Override
    public List<Flaw> check(SqlQuestion question) {
        return new SqlQuestionCheck(judge)
                .problems(question).stream()
                        .map(problem -> new Flaw("/sql", problem))
                        .toList();
    }
}
