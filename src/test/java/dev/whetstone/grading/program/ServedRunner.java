package dev.whetstone.grading.program;

import dev.whetstone.grading.program.run.RunnerFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A runner that serves connections at a socket, as in a container; bubblewrap stands for the container. */
final class ServedRunner implements AutoCloseable {

    private final RunnerFolder program;
    private final Path socket;
    private final ProcessHandle server;

    private ServedRunner(RunnerFolder program, Path socket, ProcessHandle server) {
        this.program = program;
        this.socket = socket;
        this.server = server;
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param folder an own one, where the socket is
     * @param container what else the container has, in bubblewrap's words
     * @param options of the runner
     */
    static ServedRunner start(Path folder, List<String> container, List<String> options) throws IOException {
        RunnerFolder program = RunnerFolder.create();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"));
        }
        command.addAll(List.of("bwrap", "--unshare-all", "--as-pid-1", "--ro-bind", "/usr", "/usr"));
        command.addAll(List.of("--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64"));
        command.addAll(container);
        command.addAll(List.of("--ro-bind", program.path().toString(), "/runner"));
        command.addAll(List.of("--bind", folder.toString(), "/run/whetstone", "--clearenv", "/usr/bin/python3"));
        command.addAll(List.of("-I", "-S", "-B", "/runner/runner.py", "--listen", "unix:/run/whetstone/socket"));
        command.addAll(options);
        Process process = new ProcessBuilder(command).inheritIO().start();
        ServedRunner served = new ServedRunner(program, folder.resolve("socket"), process.toHandle());
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(served.socket));
        return served;
    }

    Path socket() {
        return socket;
    }

    String address() {
        return "unix:" + socket;
    }

    @Override
    public void close() {
        Stream.concat(server.descendants().toList().stream(), Stream.of(server))
                .forEach(ProcessHandle::destroyForcibly);
        program.close();
    }
}
