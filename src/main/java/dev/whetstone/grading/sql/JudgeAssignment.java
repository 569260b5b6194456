package dev.whetstone.grading.sql;

import dev.whetstone.grading.pool.Assignment;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.grading.sql.child.protocol.Task;
import java.util.List;

/** A query on its way to a verdict. */
record JudgeAssignment(JudgeRequest request) implements Assignment<JudgeReply, JudgeResult> {

    @Override
    public Task task(long limitMillis) {
        Task.Compare rules = new Task.Compare(
                request.rules().ordered(),
                request.rules().columnOrder(),
                request.rules().columnNames());
        List<String> wrong =
                request.wrongAnswers().stream().map(answer -> answer.query()).toList();
        return new Task(request.dataSets(), request.reference(), request.readings(), wrong, rules, limitMillis);
    }

    @Override
    public JudgeResult result(JudgeReply reply, long millis) {
        return new Verdicts(request).of(reply, millis);
    }

    @Override
    public JudgeResult timeout(long millis) {
        return Verdicts.timeout(millis);
    }

    @Override
    public JudgeResult crashed(long millis) {
        return Verdicts.crashed(millis);
    }
}
