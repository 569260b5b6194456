package dev.whetstone.grading.sql;

import dev.whetstone.grading.sql.child.Frames;
import dev.whetstone.grading.sql.child.JudgeChild;
import dev.whetstone.grading.sql.child.Reply;
import dev.whetstone.grading.sql.child.Reply.Outcome;
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
import java.util.concurrent.atomic.AtomicBoolean;

/** One child process: a plain JVM without environment, with little memory, in an empty folder. Used by one thread. */
final class Child implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final ScheduledExecutorService KILLER = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "judge-killer");
        thread.setDaemon(true);
        return thread;
    });

    private final Process process;
    private final InputStream in;
    private final OutputStream out;
    private int answered;

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
        } catch (Late e) {
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
     * @throws Late if there was none in time; the child is then dead
     * @throws IOException if the child died of itself
     */
    Reply ask(Task task, Duration patience) throws IOException, Late {
        Frames.write(out, task);
        answered++;
        return receive(patience);
    }

    private Reply receive(Duration patience) throws IOException, Late {
        AtomicBoolean late = new AtomicBoolean();
        Future<?> kill = KILLER.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            Reply reply = Frames.read(in, Reply.class);
            if (reply.outcome() == Outcome.BROKEN) {
                throw new IOException(reply.text());
            }
            return reply;
        } catch (IOException e) {
            process.destroyForcibly();
            if (late.get()) {
                throw new Late();
            }
            throw e;
        } finally {
            kill.cancel(false);
        }
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

    /** The child did not answer in time and was killed. */
    static final class Late extends Exception {}
}
