package dev.whetstone.grading.sql;

import com.google.gson.Gson;
import dev.whetstone.grading.pool.Frames;
import dev.whetstone.grading.sql.child.JudgeChild;
import io.r2dbc.spi.ConnectionFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.duckdb.DuckDBDriver;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.util.FileSystemUtils;

/**
 * A private temporary folder for all judges of this process, with the jar of the children, made of folders and jars or of the bot's
 * own jar, and with the empty folder they work in.
 */
final class ChildFolder {

    private static final String PREFIX = "whetstone-judge-";

    /** A class of each part; what is in its package and below belongs to the part. */
    private static final List<Class<?>> PARTS = List.of(
            JudgeChild.class,
            DuckDBDriver.class,
            Gson.class,
            DSLContext.class,
            ConnectionFactory.class,
            Publisher.class);

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
        Path jar = jar(root);
        library(root);
        Path work = Files.createDirectory(root.resolve("work"));
        work.toFile().setWritable(false);
        return new ChildFolder(root, jar.toString(), work);
    }

    /** What a child needs and nothing else of the bot, not compressed. */
    private static Path jar(Path root) throws IOException {
        Path jar = root.resolve("children.jar");
        String frames = name(Frames.class) + ".class";
        List<String> folders = PARTS.stream()
                .map(part -> name(part).substring(0, name(part).lastIndexOf('/') + 1))
                .toList();
        Set<CodeSource> sources =
                PARTS.stream().map(CodeSource::of).collect(Collectors.toCollection(LinkedHashSet::new));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            for (CodeSource source : sources) {
                source.copy(
                        entry -> entry.equals(frames) || folders.stream().anyMatch(entry::startsWith),
                        (name, content) -> {
                            out.putNextEntry(new JarEntry(name));
                            content.transferTo(out);
                        });
            }
        }
        return jar;
    }

    private static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** The driver finds the library of this system beside its jar, which holds none of other systems. */
    private static void library(Path root) throws IOException {
        String library = "libduckdb_java.so_" + system() + "_" + architecture();
        CodeSource.of(DuckDBDriver.class)
                .copy(library::equals, (name, content) -> Files.copy(content, root.resolve(name)));
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
