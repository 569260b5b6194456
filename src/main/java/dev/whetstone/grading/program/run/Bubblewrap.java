package dev.whetstone.grading.program.run;

import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.pool.ProcessWire;
import dev.whetstone.grading.pool.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

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
    private static final String SPACE = Integer.toString(16 << 20);
    private static final int PATIENCE_SECONDS = 20;

    private final RunnerFolder folder;
    private final List<String> command;

    private Bubblewrap(RunnerFolder folder, List<String> command) {
        this.folder = folder;
        this.command = command;
    }

    /**
     * Bubblewrap if a program really starts under it on this machine.
     *
     * @throws IOException which says why not
     */
    static Bubblewrap find(RunnerSettings settings, List<String> arguments) throws IOException {
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
        for (List<String> way : ways(folder, settings)) {
            List<String> command = new ArrayList<>(way);
            command.addAll(arguments);
            Bubblewrap candidate = new Bubblewrap(folder, List.copyOf(command));
            if (candidate.works()) {
                return candidate;
            }
        }
        folder.close();
        throw new IOException("nothing starts under bubblewrap on this system, which may forbid namespaces");
    }

    /** As somebody without rights wherever that works; a root without user namespaces drops its rights inside. */
    private static List<List<String>> ways(RunnerFolder folder, RunnerSettings settings) {
        boolean root = "root".equals(System.getProperty("user.name"));
        if (!root) {
            return List.of(command(List.of(), APART, folder, settings));
        }
        return List.of(
                command(AS_NOBODY, APART, folder, settings), command(List.of(), APART_AS_ROOT, folder, settings));
    }

    private static List<String> command(
            List<String> before, List<String> apart, RunnerFolder folder, RunnerSettings settings) {
        List<String> command = new ArrayList<>(before);
        command.add("bwrap");
        command.addAll(apart);
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
        command.addAll(List.of("--size", SPACE, "--tmpfs", "/tmp", "--remount-ro", "/", "--clearenv"));
        command.addAll(List.of("--setenv", "LANG", "C.UTF-8", "--hostname", "runner", "--chdir", "/tmp"));
        command.addAll(List.of(settings.python(), "-I", "-S", "-B", "/runner/runner.py"));
        return List.copyOf(command);
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
                return ready.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .join();
            } finally {
                wire.kill();
            }
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isReady(Wire wire) {
        try {
            return Frames.read(wire.in(), RunReport.class).outcome().equals("ready");
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public Wire start() throws IOException {
        return ProcessWire.startFamily(new ProcessBuilder(command));
    }

    @Override
    public String says() {
        return "Python programs are run under bubblewrap: no network, no files of this machine but /usr, no other processes.";
    }

    @Override
    public void close() {
        folder.close();
    }
}
