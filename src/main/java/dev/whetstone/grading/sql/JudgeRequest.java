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
 * @param readings what may be meant as the query, the likeliest first; the first that the engine understands is judged
 */
public record JudgeRequest(
        List<String> dataSets, String reference, List<String> readings, List<WrongAnswer> wrongAnswers, Rules rules) {

    public JudgeRequest {
        dataSets = List.copyOf(dataSets);
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("No query to judge");
        }
        wrongAnswers = List.copyOf(wrongAnswers);
        if (dataSets.isEmpty()) {
            throw new IllegalArgumentException("Nothing to run the query on");
        }
    }

    public JudgeRequest(
            List<String> dataSets, String reference, String candidate, List<WrongAnswer> wrongAnswers, Rules rules) {
        this(dataSets, reference, List.of(candidate), wrongAnswers, rules);
    }

    /** The query, if there is only one reading; else the likeliest. */
    public String candidate() {
        return readings.get(0);
    }

    /** A query for a question. */
    public static JudgeRequest of(SqlQuestion question, String candidate) {
        return of(question, List.of(candidate));
    }

    /** What a member wrote for a question, in all its readings. */
    public static JudgeRequest of(SqlQuestion question, List<String> readings) {
        List<String> data = new ArrayList<>(List.of(question.data()));
        data.addAll(question.hiddenData());
        List<String> scripts =
                data.stream().map(rows -> question.schema() + "\n;\n" + rows).toList();
        return new JudgeRequest(scripts, question.modelQuery(), readings, question.wrongAnswers(), question.rules());
    }
}
