package dev.whetstone.grading.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A child that is a process of this machine. */
public final class ProcessWire implements Wire {

    private final Process process;
    private final boolean withDescendants;
    private final InputStream in;
    private final OutputStream out;
    private final long born = System.nanoTime();
    private final Map<Long, Duration> computed = new ConcurrentHashMap<>();

    private ProcessWire(Process process, boolean withDescendants) {
        this.process = process;
        this.withDescendants = withDescendants;
        this.in = new BufferedInputStream(process.getInputStream());
        this.out = new BufferedOutputStream(process.getOutputStream());
    }

    /** Starts a command that starts no other; what it says on its standard error is thrown away. */
    public static ProcessWire start(ProcessBuilder command) throws IOException {
        return new ProcessWire(quiet(command), false);
    }

    /** Starts a command that may start others, which count as it does and end with it. */
    public static ProcessWire startFamily(ProcessBuilder command) throws IOException {
        return new ProcessWire(quiet(command), true);
    }

    private static Process quiet(ProcessBuilder command) throws IOException {
        return command.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    @Override
    public InputStream in() {
        return in;
    }

    @Override
    public OutputStream out() {
        return out;
    }

    /** What ended meanwhile counts as it was last seen; where the system does not tell, a quarter of the clock counts. */
    @Override
    public Duration computed() {
        if (process.isAlive()) {
            Duration clock = Duration.ofNanos(System.nanoTime() - born).dividedBy(4);
            saw(process.toHandle(), process.info().totalCpuDuration().orElse(clock));
            if (withDescendants) {
                process.descendants()
                        .forEach(member ->
                                saw(member, member.info().totalCpuDuration().orElse(Duration.ZERO)));
            }
        }
        return computed.values().stream().reduce(Duration.ZERO, Duration::plus);
    }

    private void saw(ProcessHandle member, Duration now) {
        computed.merge(member.pid(), now, (before, later) -> later.compareTo(before) > 0 ? later : before);
    }

    private Stream<ProcessHandle> family() {
        Stream<ProcessHandle> own = Stream.of(process.toHandle());
        return withDescendants ? Stream.concat(own, process.descendants()) : own;
    }

    @Override
    public boolean alive() {
        return process.isAlive();
    }

    @Override
    public long id() {
        return process.pid();
    }

    @Override
    public void kill() {
        family().toList().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
