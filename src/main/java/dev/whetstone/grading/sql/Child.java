package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.Patience.State;
import dev.whetstone.grading.sql.child.Frames;
import dev.whetstone.grading.sql.child.JudgeChild;
import dev.whetstone.grading.sql.child.JudgeReply;
import dev.whetstone.grading.sql.child.JudgeReply.Outcome;
import dev.whetstone.grading.sql.child.Task;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** One child process: a plain JVM without environment, with little memory, in an empty folder. Used by one thread. */
final class Child implements AutoCloseable {

    private static final Patience START = Patience.of(Duration.ofSeconds(60), Duration.ofMinutes(5));
    private static final long GLANCE_MILLIS = 50;
    private static final ScheduledExecutorService KILLER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "judge-killer");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private int answered;
    private final long born = System.nanoTime();
    private volatile Duration computed = Duration.ZERO;

    private Child(Process process) {
        this.process = process;
        this.in = new BufferedInputStream(process.getInputStream());
        this.out = new BufferedOutputStream(process.getOutputStream());
    }

    /** Starts a child and waits until it can judge. */
    static Child start(ChildFolder folder, Shell shell) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(shell.wrap(command(folder)));
        builder.environment().clear();
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.directory(folder.work().toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Child child = new Child(builder.start());
        try {
            child.receive(START);
            return child;
        } catch (IOException e) {
            child.close();
            throw new IOException("A judge process does not start", e);
        } catch (Late | Starved e) {
            throw new IOException("A judge process does not start in time", e);
        }
    }

    private static List<String> command(ChildFolder folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx192m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:CompressedClassSpaceSize=32m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + (Shell.WINDOWS ? "NUL" : "/dev/null"),
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.language=en",
                "-cp",
                folder.classPath(),
                JudgeChild.class.getName()));
        return command;
    }

    /**
     * Asks and waits for the reply.
     *
     * @throws Late if it computed for too long; the child is then dead
     * @throws Starved if the machine gave it too little time to tell; the child is then dead
     * @throws IOException if the child died of itself
     */
    JudgeReply ask(Task task, Patience patience) throws IOException, Late, Starved {
        Frames.write(out, task);
        answered++;
        return receive(patience);
    }

    private JudgeReply receive(Patience patience) throws IOException, Late, Starved {
        AtomicReference<State> state = new AtomicReference<>(State.WAITING);
        Duration before = computed();
        long start = System.nanoTime();
        Runnable glance = () -> {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            state.set(patience.after(computed().minus(before), elapsed));
            if (state.get() != State.WAITING) {
                process.destroyForcibly();
            }
        };
        Future<?> watching = KILLER.scheduleWithFixedDelay(glance, GLANCE_MILLIS, GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        try {
            JudgeReply reply = Frames.read(in, JudgeReply.class);
            if (reply.outcome() == Outcome.BROKEN) {
                throw new IOException(reply.text());
            }
            return reply;
        } catch (IOException e) {
            process.destroyForcibly();
            if (state.get() == State.LATE) {
                throw new Late();
            }
            if (state.get() == State.STARVED) {
                throw new Starved();
            }
            throw e;
        } finally {
            watching.cancel(false);
        }
    }

    /**
     * How long the process has computed since its start, as far as was known while it lived. Where the system does not tell,
     * a quarter of the clock counts.
     */
    Duration computed() {
        ProcessHandle.Info info = process.info();
        if (process.isAlive()) {
            Duration clock = Duration.ofNanos(System.nanoTime() - born);
            computed = info.totalCpuDuration().orElse(clock.dividedBy(4));
        }
        return computed;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** How many tasks it was given. */
    int answered() {
        return answered;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** The child computed for too long and was killed. */
    static final class Late extends Exception {}

    /** The child hardly got to compute and was killed. */
    static final class Starved extends Exception {}
}
