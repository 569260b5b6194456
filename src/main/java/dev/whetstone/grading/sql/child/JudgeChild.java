package dev.whetstone.grading.sql.child;

import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.sql.child.dialect.Transpiler;
import dev.whetstone.grading.sql.child.engine.Stock;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.grading.sql.child.protocol.JudgeReply.Outcome;
import dev.whetstone.grading.sql.child.protocol.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The process that runs members' queries: reads tasks from its standard input, answers each on its standard output, and
 * ends as soon as its parent does.
 */
public final class JudgeChild {

    private static final long STACK = 32L << 20;
    private static final Task WARM_UP = new Task(
            List.of("create table warm (a integer, b date); insert into warm values (1, '2024-01-01'), (2, null)"),
            "select a, count(*) as n from warm group by a order by a",
            List.of("with w as (select a, count(*) n from warm group by 1) select a, n from w order by 1"),
            List.of(),
            new Task.Compare(true, true, false),
            60_000);

    private JudgeChild() {}

    public static void main(String[] args) throws IOException {
        OutputStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
        Thread worker = new Thread(null, () -> work(tasks, out), "worker", STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            while (true) {
                tasks.add(Frames.read(System.in, Task.class));
            }
        } finally {
            Runtime.getRuntime().halt(0);
        }
    }

    /** Everything is tried once before the child says that it is ready: the first time of each takes long. */
    private static void work(BlockingQueue<Task> tasks, OutputStream out) {
        try {
            Stock stock = new Stock();
            run(WARM_UP, stock, OutputStream.nullOutputStream());
            Transpiler.transpile("select a, count(*) from t group by a limit 1, 2");
            stock.refill();
            Frames.write(out, JudgeReply.of(Outcome.READY));
            while (true) {
                stock.refill();
                run(tasks.take(), stock, out);
            }
        } catch (Throwable broken) {
            lastWords(broken, out);
            Runtime.getRuntime().halt(1);
        }
    }

    private static void lastWords(Throwable broken, OutputStream out) {
        try {
            Frames.write(out, JudgeReply.of(Outcome.BROKEN, broken + ", " + broken.getCause(), 0));
        } catch (IOException gone) {
            Runtime.getRuntime().halt(1);
        }
    }

    private static void run(Task task, Stock stock, OutputStream out) throws IOException {
        try (AnswerRun attempt = new AnswerRun(task, stock)) {
            Frames.write(out, attempt.judge());
        } catch (OutOfMemoryError full) {
            Frames.write(out, JudgeReply.of(Outcome.MEMORY));
            Runtime.getRuntime().halt(2);
        }
    }
}
