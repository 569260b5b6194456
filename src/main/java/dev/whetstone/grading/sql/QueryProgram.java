package dev.whetstone.grading.sql;

import dev.whetstone.grading.pool.ChildProgram;
import dev.whetstone.grading.pool.Fate;
import dev.whetstone.grading.pool.ProcessWire;
import dev.whetstone.grading.pool.Wire;
import dev.whetstone.grading.sql.child.JudgeChild;
import dev.whetstone.grading.sql.child.protocol.JudgeReply;
import dev.whetstone.grading.sql.child.protocol.JudgeReply.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A plain JVM without environment, with little memory, in an empty folder, that judges queries. */
final class QueryProgram implements ChildProgram<JudgeReply> {

    private final Shell shell;
    private volatile boolean closed;

    QueryProgram(Shell shell) {
        this.shell = shell;
    }

    @Override
    public String name() {
        return "judge";
    }

    @Override
    public Wire start() throws IOException {
        if (closed) {
            throw new IOException("The judge is closed");
        }
        ChildFolder place = ChildFolder.shared();
        ProcessBuilder builder = new ProcessBuilder(shell.wrap(command(place)));
        builder.environment().clear();
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.directory(place.work().toFile());
        return ProcessWire.start(builder);
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

    @Override
    public Class<JudgeReply> answers() {
        return JudgeReply.class;
    }

    @Override
    public Fate fate(JudgeReply reply) {
        return switch (reply.outcome()) {
            case SLOW -> Fate.SLOW;
            case STARVED -> Fate.STARVED;
            case BROKEN -> Fate.BROKEN;
            default -> reply.text().equals(JudgeReply.UNFINISHED) ? Fate.UNFINISHED : Fate.DONE;
        };
    }

    @Override
    public boolean reusable(JudgeReply reply) {
        return reply.outcome() != Outcome.MEMORY && reply.outcome() != Outcome.STARVED;
    }

    @Override
    public int tasksPerChild() {
        return 500;
    }

    /** As long as when nobody waits: a fresh JVM needs that for its first query. */
    @Override
    public Duration glance() {
        return Duration.ofMillis(300);
    }

    @Override
    public String complaint(JudgeReply reply) {
        return reply.text();
    }

    @Override
    public void close() {
        closed = true;
    }
}
