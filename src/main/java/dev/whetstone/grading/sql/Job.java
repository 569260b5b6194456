package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.child.Reply;
import dev.whetstone.grading.sql.child.Task;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A request on its way through the lanes. */
final class Job {

    private final JudgeRequest request;
    private final CompletableFuture<JudgeResult> result = new CompletableFuture<>();
    private long nanos;
    private boolean lostAChild;

    Job(JudgeRequest request) {
        this.request = request;
    }

    CompletableFuture<JudgeResult> result() {
        return result;
    }

    Task task(long limitMillis) {
        Task.Compare rules = new Task.Compare(
                request.rules().ordered(),
                request.rules().columnOrder(),
                request.rules().columnNames());
        List<String> wrong =
                request.wrongAnswers().stream().map(answer -> answer.query()).toList();
        return new Task(request.dataSets(), request.reference(), request.readings(), wrong, rules, limitMillis);
    }

    void spent(long more) {
        nanos += more;
    }

    /** Whether this was the first child that died under it; a second one is no accident. */
    boolean mayTryAgain() {
        boolean first = !lostAChild;
        lostAChild = true;
        return first;
    }

    void complete(Reply reply) {
        result.complete(new Verdicts(request).of(reply, TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    void completeTimeout() {
        result.complete(Verdicts.timeout(TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    void completeCrashed() {
        result.complete(Verdicts.crashed(TimeUnit.NANOSECONDS.toMillis(nanos)));
    }

    void fail(RuntimeException reason) {
        result.completeExceptionally(reason);
    }
}
