package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

/** Tries a question out: its model query must pass on every data set, and every wrong answer must run and fail. */
public final class SqlQuestionCheck {

    private final Judge judge;

    public SqlQuestionCheck(Judge judge) {
        this.judge = judge;
    }

    /** What is wrong with the question, a sentence each; empty if nothing is. */
    public List<String> problems(SqlQuestion question) {
        List<String> problems = new ArrayList<>();
        JudgeResult model = judge.judge(JudgeRequest.of(question, question.modelQuery()));
        if (model.verdict() != Verdict.EQUAL) {
            problems.add("The model query does not pass: " + model.message());
            return problems;
        }
        for (WrongAnswer wrong : question.wrongAnswers()) {
            JudgeResult result = judge.judge(JudgeRequest.of(question, wrong.query()));
            if (result.verdict() == Verdict.EQUAL) {
                problems.add("The wrong answer '" + wrong.reason() + "' passes on every data set.");
            } else if (result.verdict() != Verdict.DIFFERENT) {
                problems.add("The wrong answer '" + wrong.reason() + "' does not run: " + result.message());
            }
        }
        return problems;
    }
}
