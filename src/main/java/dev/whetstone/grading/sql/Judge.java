package dev.whetstone.grading.sql;

import dev.whetstone.grading.pool.JudgeUnavailableException;
import dev.whetstone.grading.pool.LaneSettings;
import dev.whetstone.grading.pool.Pool;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.grading.sql.child.protocol.Task;
import dev.whetstone.question.SqlQuestion;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Runs queries in child processes and compares what they give. */
public final class Judge implements AutoCloseable {

    /** No query is longer, in characters. */
    public static final int LONGEST_QUERY = 50_000;

    private static final Duration CLOCK = Duration.ofSeconds(70);

    private final JudgeSettings settings;
    private final Shell shell;
    private final Pool<JudgeReply, JudgeResult> pool;

    public Judge(JudgeSettings settings) {
        this(settings, CLOCK);
    }

    /** @param clock after which time a child that hardly got to compute is given up */
    Judge(JudgeSettings settings, Duration clock) {
        this.settings = settings;
        this.shell = Shell.probe(settings.memory());
        this.pool = new Pool<>(
                new QueryProgram(shell),
                new LaneSettings(settings.children(), settings.limit(), settings.queue(), settings.idle(), clock));
    }

    /**
     * Judges a query and waits for the verdict.
     *
     * @throws JudgeUnavailableException if there can be none at the moment
     */
    public JudgeResult judge(JudgeRequest request) {
        try {
            return submit(request).join();
        } catch (CompletionException e) {
            throw new JudgeUnavailableException("There is no verdict at the moment", e);
        }
    }

    /** Queues a query; the future fails with {@link JudgeUnavailableException} if there can be no verdict at the moment. */
    public CompletableFuture<JudgeResult> submit(JudgeRequest request) {
        if (request.readings().stream().anyMatch(reading -> reading.length() > LONGEST_QUERY)) {
            return CompletableFuture.completedFuture(Verdicts.tooLong());
        }
        return pool.submit(new JudgeAssignment(request));
    }

    /**
     * A question's tables with their visible rows, and last the expected result without a name and without rows.
     *
     * @throws JudgeUnavailableException if no child can tell
     */
    public List<JudgeReply.Sheet> show(SqlQuestion question) {
        JudgeAssignment assignment = new JudgeAssignment(JudgeRequest.of(question, Task.SHOW));
        return pool.ask(assignment.task(settings.limit().toMillis())).sheets();
    }

    /**
     * The tables that a set-up script makes, each row a JSON object.
     *
     * @return nothing if the script does not run
     * @throws JudgeUnavailableException if no child can tell
     */
    public Optional<List<JudgeReply.Sheet>> rows(String script) {
        JudgeRequest request =
                new JudgeRequest(List.of(script), "", Task.ROWS, List.of(), new SqlQuestion.Rules(false, false, false));
        JudgeReply reply =
                pool.ask(new JudgeAssignment(request).task(settings.limit().toMillis()));
        return reply.outcome() == JudgeReply.Outcome.SHOWN ? Optional.of(reply.sheets()) : Optional.empty();
    }

    /** Which limits this operating system puts on the children, a sentence each. */
    public List<String> limits() {
        return shell.describe();
    }

    /** How many answers wait for a verdict or are being judged. */
    public int waiting() {
        return pool.waiting();
    }

    /** The process ids of the children that run now. */
    public Set<Long> pids() {
        return pool.pids();
    }

    /** Ends the children; whoever still waits gets no verdict. */
    @Override
    public void close() {
        pool.close();
    }
}
