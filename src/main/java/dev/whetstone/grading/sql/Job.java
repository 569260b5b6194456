package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.child.JudgeReply;
import dev.whetstone.grading.sql.child.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A request on its way through the lanes. */
final class Job {

    private static final int STARVATIONS = 3;
    private static final int LOSSES = 4;
    private static final int BEGUN_MILLIS = 10;

    private final JudgeRequest request;
    private final CompletableFuture<JudgeResult> result = new CompletableFuture<>();
    private Duration spent = Duration.ZERO;
    private @Nullable JudgeReply kept;
    private int losses;
    private int starved;

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

    void spent(Duration more) {
        spent = spent.plus(more);
    }

    /** How long children have computed on it. */
    Duration spent() {
        return spent;
    }

    /** Whether it has not often been found that the machine is too busy. */
    boolean mayStarveAgain() {
        return ++starved < STARVATIONS;
    }

    /** Whether a child that died under it may have died by accident; one that had not even begun mostly did. */
    boolean mayTryAgain(Duration computed) {
        losses += computed.toMillis() < BEGUN_MILLIS ? 1 : 2;
        return losses < LOSSES;
    }

    void complete(JudgeReply reply) {
        result.complete(new Verdicts(request).of(reply, spent.toMillis()));
    }

    /** What holds if nothing better is found in time. */
    void keep(JudgeReply reply) {
        kept = reply;
    }

    void completeTimeout() {
        if (kept == null) {
            result.complete(Verdicts.timeout(spent.toMillis()));
        } else {
            complete(kept);
        }
    }

    void completeCrashed() {
        result.complete(Verdicts.crashed(spent.toMillis()));
    }

    void fail(RuntimeException reason) {
        result.completeExceptionally(reason);
    }
}
