package dev.whetstone.grading.sql;

import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlQuestion.Rules;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

/**
 * A query to judge.
 *
 * @param dataSets complete set-up scripts; the first is visible to the member, the others never are
 * @param reference the query whose result is right
 */
public record JudgeRequest(
        List<String> dataSets, String reference, String candidate, List<WrongAnswer> wrongAnswers, Rules rules) {

    public JudgeRequest {
        dataSets = List.copyOf(dataSets);
        wrongAnswers = List.copyOf(wrongAnswers);
        if (dataSets.isEmpty()) {
            throw new IllegalArgumentException("Nothing to run the query on");
        }
    }

    /** A member's query for a question. */
    public static JudgeRequest of(SqlQuestion question, String candidate) {
        List<String> data = new ArrayList<>(List.of(question.data()));
        data.addAll(question.hiddenData());
        List<String> scripts =
                data.stream().map(rows -> question.schema() + "\n;\n" + rows).toList();
        return new JudgeRequest(scripts, question.modelQuery(), candidate, question.wrongAnswers(), question.rules());
    }
}
