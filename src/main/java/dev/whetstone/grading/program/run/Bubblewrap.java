package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.pool.ProcessWire;
import dev.whetstone.grading.pool.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A process under bubblewrap: namespaces of its own, no network, a system that can only be read and of which only
 * {@code /usr} is there, 16 MB of temporary files, no rights, no environment.
 */
final class Bubblewrap implements Isolation {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "--no-new-privs");
    private static final List<String> APART =
            List.of("--unshare-all", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL");
    private static final List<String> APART_AS_ROOT = List.of(
            "--unshare-ipc",
            "--unshare-pid",
            "--unshare-net",
            "--unshare-uts",
            "--cap-drop",
            "ALL",
            "--cap-add",
            "CAP_SETUID",
            "--cap-add",
            "CAP_SETGID");
    private static final int SPACE = 16 << 20;
    private static final int PATIENCE_SECONDS = 20;
    private static final int PATIENCE_FOR_SPARK_SECONDS = 240;

    private final RunnerFolder folder;
    private final List<String> command;
    private final PySpark pyspark;
    private final AtomicReference<@Nullable Wire> first = new AtomicReference<>();
    private volatile String told = "";

    private Bubblewrap(RunnerFolder folder, List<String> command, PySpark pyspark) {
        this.folder = folder;
        this.command = command;
        this.pyspark = pyspark;
    }

    /**
     * Bubblewrap if a program really starts under it on this machine.
     *
     * @param pyspark what is loaded or started ahead
     * @throws IOException which says why not
     */
    static Bubblewrap find(RunnerSettings settings, PySpark pyspark) throws IOException {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            throw new IOException("bubblewrap is for Linux");
        }
        if (onPath("bwrap").isEmpty()) {
            throw new IOException("bubblewrap (bwrap) is not installed");
        }
        if (!Files.isExecutable(Path.of(settings.python()))) {
            throw new IOException("there is no " + settings.python());
        }
        RunnerFolder folder = RunnerFolder.create();
        for (List<String> before : ways()) {
            Bubblewrap candidate = new Bubblewrap(folder, command(before, folder, settings, pyspark), pyspark);
            if (candidate.works()) {
                return candidate;
            }
        }
        folder.close();
        throw new IOException(
                pyspark == PySpark.NONE
                        ? "nothing starts under bubblewrap on this system, which may forbid namespaces"
                        : "it does not start under bubblewrap");
    }

    /** As somebody without rights wherever that works; a root without user namespaces drops its rights inside. */
    private static List<List<String>> ways() {
        List<String> apart = joined(List.of("bwrap"), APART);
        return "root".equals(System.getProperty("user.name"))
                ? List.of(joined(AS_NOBODY, apart), joined(List.of("bwrap"), APART_AS_ROOT))
                : List.of(apart);
    }

    private static List<String> joined(List<String> first, List<String> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }

    private static List<String> command(
            List<String> before, RunnerFolder folder, RunnerSettings settings, PySpark pyspark) {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of("--as-pid-1", "--new-session", "--ro-bind", "/usr", "/usr"));
        for (String name : List.of("bin", "lib", "lib64")) {
            if (Files.exists(Path.of("/" + name))) {
                boolean link = Files.isSymbolicLink(Path.of("/" + name));
                command.addAll(List.of(link ? "--symlink" : "--ro-bind", (link ? "usr/" : "/") + name, "/" + name));
            }
        }
        command.addAll(List.of("--dev-bind", "/dev/null", "/dev/null", "--ro-bind", "/dev/urandom", "/dev/urandom"));
        command.addAll(List.of("--ro-bind", folder.path().toString(), "/runner"));
        if (!settings.packages().isEmpty()) {
            command.addAll(List.of("--ro-bind", settings.packages(), "/packages"));
        }
        command.addAll(pyspark == PySpark.SPARK ? SparkSandbox.mounts() : List.of());
        int space = pyspark == PySpark.SPARK ? SparkSandbox.SPACE : SPACE;
        command.addAll(
                List.of("--size", Integer.toString(space), "--tmpfs", "/tmp", "--remount-ro", "/", "--clearenv"));
        command.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--hostname", "runner", "--chdir", "/tmp"));
        command.addAll(List.of(settings.python(), "-I", "-S", "-B", "/runner/runner.py"));
        command.addAll(arguments(settings, pyspark));
        return List.copyOf(command);
    }

    private static List<String> arguments(RunnerSettings settings, PySpark pyspark) {
        return switch (pyspark) {
            case NONE -> List.of();
            case STAND_IN -> List.of("--spark");
            case SPARK -> List.of("--real", Integer.toString(settings.spark().memory()));
        };
    }

    private static Optional<Path> onPath(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return List.of(path.split(":")).stream()
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private boolean works() {
        try {
            Wire wire = start();
            try {
                CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(() -> isReady(wire));
                int patience = pyspark == PySpark.SPARK ? PATIENCE_FOR_SPARK_SECONDS : PATIENCE_SECONDS;
                boolean works = ready.completeOnTimeout(false, patience, TimeUnit.SECONDS)
                        .join();
                if (works && pyspark == PySpark.SPARK) {
                    first.set(GreetedWire.of(wire, new RunReport("ready", 0, false, List.of(), told)));
                }
                return works;
            } finally {
                if (first.get() == null) {
                    wire.kill();
                }
            }
        } catch (IOException e) {
            return false;
        }
    }

    private boolean isReady(Wire wire) {
        try {
            RunReport report = Frames.read(wire.in(), RunReport.class);
            told = Objects.requireNonNullElse(report.pyspark(), "");
            return report.outcome().equals("ready") && PySpark.told(told) == pyspark;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Wire start() throws IOException {
        Wire tried = first.getAndSet(null);
        if (tried != null && tried.alive()) {
            return tried;
        }
        return ProcessWire.startFamily(new ProcessBuilder(command));
    }

    @Override
    public String pyspark() {
        return told;
    }

    @Override
    public String says() {
        return "Python programs are run under bubblewrap: no network, no files of this machine but /usr, no other processes.";
    }

    @Override
    public void close() {
        Wire unused = first.getAndSet(null);
        if (unused != null) {
            unused.kill();
        }
        folder.close();
    }
}
