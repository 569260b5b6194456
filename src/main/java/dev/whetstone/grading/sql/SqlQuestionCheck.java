package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.grading.sql.child.protocol.ColumnKind;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlQuestion.Rules;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

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
        question.wrongAnswers().forEach(wrong -> results.put(wrong, judge.submit(request(question, wrong.query()))));
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

    /**
     * What may be unclear to members, a sentence each: columns that nothing but their names tells apart, where neither their
     * order nor their names matter and the question does not say what they are called.
     */
    public List<String> warnings(SqlQuestion question) {
        Rules rules = question.rules();
        if (rules.columnOrder() || rules.columnNames()) {
            return List.of();
        }
        List<JudgeReply.Sheet> sheets = judge.show(question);
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        if (!sheets.isEmpty()) {
            JudgeReply.Sheet result = sheets.get(sheets.size() - 1);
            for (int i = 0; i < result.columns().size(); i++) {
                kinds.computeIfAbsent(ColumnKind.of(result.types().get(i)), kind -> new ArrayList<>())
                        .add(result.columns().get(i));
            }
        }
        String prompt = question.body().prompt();
        return kinds.values().stream()
                .filter(names -> names.size() > 1)
                .filter(names -> names.stream().anyMatch(name -> !names(prompt, name)))
                .map(names -> "The columns " + String.join(", ", names)
                        + " are of one type, and neither their order nor "
                        + "their names matter: name them in the question, or set `columnOrder` or `columnNames`.")
                .toList();
    }

    private static boolean names(String prompt, String column) {
        return Pattern.compile("(?<!\\w)" + Pattern.quote(column) + "(?!\\w)", Pattern.CASE_INSENSITIVE)
                .matcher(prompt)
                .find();
    }

    /** Without the wrong answers, which would be run once more to explain each other. */
    private static JudgeRequest request(SqlQuestion question, String query) {
        JudgeRequest full = JudgeRequest.of(question, query);
        return new JudgeRequest(full.dataSets(), full.reference(), query, List.of(), full.rules());
    }
}
