package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Tries a question out: its model query must pass on every data set, and every wrong answer must run and fail. */
public final class SqlQuestionCheck {

    private final Judge judge;

    public SqlQuestionCheck(Judge judge) {
        this.judge = judge;
    }

    /** What is wrong with the question, a sentence each; empty if nothing is. */
    public List<String> problems(SqlQuestion question) {
        List<String> problems = new ArrayList<>();
        JudgeResult model = judge.judge(request(question, question.modelQuery()));
        if (model.verdict() != Verdict.EQUAL) {
            problems.add("The model query does not pass: " + model.message());
            return problems;
        }
        Map<WrongAnswer, CompletableFuture<JudgeResult>> results = new LinkedHashMap<>();
        question.wrongAnswers()
                .forEach(wrong -> results.put(wrong, judge.submit(request(question, wrong.query()), () -> {})));
        results.forEach((wrong, result) -> {
            JudgeResult verdict = result.join();
            if (verdict.verdict() == Verdict.EQUAL) {
                problems.add("The wrong answer '" + wrong.reason() + "' passes on every data set.");
            } else if (verdict.verdict() != Verdict.DIFFERENT) {
                problems.add("The wrong answer '" + wrong.reason() + "' does not run: " + verdict.message());
            }
        });
        return problems;
    }

    /** Without the wrong answers, which would be run once more to explain each other. */
    private static JudgeRequest request(SqlQuestion question, String query) {
        JudgeRequest full = JudgeRequest.of(question, query);
        return new JudgeRequest(full.dataSets(), full.reference(), query, List.of(), full.rules());
    }
}
