package dev.whetstone.grading.program.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A temporary folder with the runner's program, which everybody may read. Only one that was made here is ever deleted. */
public final class RunnerFolder implements AutoCloseable {

    private static final List<String> FILES = List.of(
            "runner.py",
            "member.py",
            "confine.py",
            "spark.py",
            "meaning.py",
            "family.py",
            "real.py",
            "passwd",
            "hosts");

    private final Path path;

    private RunnerFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** @throws IOException if it cannot be written, or this build comes without the runner */
    public static RunnerFolder create() throws IOException {
        Path folder = Files.createTempDirectory(
                "whetstone-runner-" + ProcessHandle.current().pid() + "-");
        for (String name : FILES) {
            try (InputStream in = RunnerFolder.class.getResourceAsStream("/runner/" + name)) {
                if (in == null) {
                    throw new IOException("this build comes without the runner");
                }
                Files.copy(in, folder.resolve(name));
                open(folder.resolve(name), "rw-r--r--");
            }
        }
        open(folder, "rwxr-xr-x");
        return new RunnerFolder(folder);
    }

    private static void open(Path file, String rights) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        }
    }

    @Override
    public void close() {
        FileSystemUtils.deleteRecursively(path.toFile());
    }
}
