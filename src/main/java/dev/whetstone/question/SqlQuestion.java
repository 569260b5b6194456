package dev.whetstone.question;

import java.util.List;

/** Write a query that is run on the visible data and on data sets members never see. */
public record SqlQuestion(
        Head head,
        Body body,
        String schema,
        String data,
        List<String> hiddenData,
        String modelQuery,
        List<WrongAnswer> wrongAnswers,
        Rules rules)
        implements Question {

    public SqlQuestion {
        hiddenData = List.copyOf(hiddenData);
        wrongAnswers = List.copyOf(wrongAnswers);
    }

    @Override
    public Kind kind() {
        return Kind.SQL;
    }

    /** A usual mistake: a query that must fail, and the sentence that explains it. */
    public record WrongAnswer(String reason, String query) {}

    /** Whether the order of rows, the order of columns and the names of columns matter. */
    public record Rules(boolean ordered, boolean columnOrder, boolean columnNames) {}
}
