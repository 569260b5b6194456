package dev.whetstone.grading.sql;

import com.google.gson.Gson;
import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.sql.child.JudgeChild;
import io.r2dbc.spi.ConnectionFactory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.util.FileSystemUtils;

/**
 * A private temporary folder for all judges of this process, with the class path of the children, which works from a class path
 * of folders and jars as well as from inside the packaged jar, and with the empty folder they work in.
 */
final class ChildFolder {

    private static final String PREFIX = "whetstone-judge-";
    private static @Nullable ChildFolder shared;

    private final Path root;
    private final String classPath;
    private final Path work;

    private ChildFolder(Path root, String classPath, Path work) {
        this.root = root;
        this.classPath = classPath;
        this.work = work;
    }

    /** The one of this process, which is made when it is first asked for and goes with the process. */
    static synchronized ChildFolder shared() throws IOException {
        ChildFolder folder = shared;
        if (folder == null || !Files.exists(folder.work)) {
            folder = create();
            Runtime.getRuntime().addShutdownHook(new Thread(folder::delete, "judge-folder"));
            shared = folder;
        }
        return folder;
    }

    private static ChildFolder create() throws IOException {
        Path temp = Path.of(System.getProperty("java.io.tmpdir"));
        sweep(temp);
        Path root = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
        List<Path> path = List.of(
                classes(root),
                driver(root),
                CodeSource.of(Gson.class).jar(root.resolve("gson.jar")),
                CodeSource.of(DSLContext.class).jar(root.resolve("jooq.jar")),
                CodeSource.of(ConnectionFactory.class).jar(root.resolve("r2dbc-spi.jar")),
                CodeSource.of(Publisher.class).jar(root.resolve("reactive-streams.jar")));
        Path work = Files.createDirectory(root.resolve("work"));
        work.toFile().setWritable(false);
        return new ChildFolder(
                root,
                String.join(
                        File.pathSeparator, path.stream().map(Path::toString).toList()),
                work);
    }

    private static Path classes(Path root) throws IOException {
        String folder = JudgeChild.class.getPackageName().replace('.', '/') + "/";
        String frames = Frames.class.getName().replace('.', '/') + ".class";
        return CodeSource.of(JudgeChild.class)
                .copy(entry -> entry.startsWith(folder) || entry.equals(frames), root.resolve("classes"));
    }

    /** The driver without the libraries of other systems; it finds the one of this system beside its own folder. */
    private static Path driver(Path root) throws IOException {
        CodeSource driver = CodeSource.of(DuckDBDriver.class);
        String library = "libduckdb_java.so_" + system() + "_" + architecture();
        driver.copy(library::equals, root);
        return driver.copy(entry -> entry.endsWith(".class"), root.resolve("driver"));
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "macos" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("x86_64") || name.equals("amd64") ? "amd64" : "arm64";
    }

    String classPath() {
        return classPath;
    }

    /** Where the children stand; nothing is in it and nothing can be put there. */
    Path work() {
        return work;
    }

    /** Removes what processes left behind that are no more. */
    private static void sweep(Path temp) throws IOException {
        try (Stream<Path> folders = Files.list(temp)) {
            folders.filter(ChildFolder::isOrphan).forEach(folder -> FileSystemUtils.deleteRecursively(folder.toFile()));
        }
    }

    private static boolean isOrphan(Path folder) {
        String name = folder.getFileName().toString();
        String[] parts =
                name.startsWith(PREFIX) ? name.substring(PREFIX.length()).split("-") : new String[0];
        return parts.length == 2
                && parts[0].matches("\\d{1,18}")
                && Optional.of(Long.parseLong(parts[0]))
                        .flatMap(ProcessHandle::of)
                        .isEmpty();
    }

    private void delete() {
        FileSystemUtils.deleteRecursively(root.toFile());
    }
}
