package dev.whetstone.storage;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The class path with its folders packed into jars, and an archive of the classes a bot loads, which saves a third of a start.
 * Both are made once for a build by its first test that starts a child, and lie beside the test classes.
 *
 * @param options the options with which a child uses them
 */
record ClassArchive(List<String> options) {

    /** Without these folders in jars there is no archive: the JVM makes none of a class path with folders. */
    static ClassArchive of(List<Path> classPath) {
        Path home = home();
        try {
            Files.createDirectories(home);
            try (FileChannel lock = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = lock.lock()) {
                return held.isValid() ? of(classPath, home) : plain(classPath);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassArchive of(List<Path> classPath, Path home) throws IOException {
        Path folder = home.resolve(state(classPath));
        Path archive = folder.resolve("classes.jsa");
        List<Path> jars = new ArrayList<>();
        for (Path part : classPath) {
            jars.add(Files.isDirectory(part) ? folder.resolve("part" + jars.size() + ".jar") : part);
        }
        if (!Files.exists(folder)) {
            forgetOthers(home);
            Files.createDirectory(folder);
            for (int i = 0; i < jars.size(); i++) {
                if (!jars.get(i).equals(classPath.get(i))) {
                    pack(classPath.get(i), jars.get(i));
                }
            }
            rehearse(jars, archive);
        }
        return Files.exists(archive)
                ? new ClassArchive(List.of("-XX:SharedArchiveFile=" + archive, "-cp", joined(jars)))
                : plain(classPath);
    }

    private static ClassArchive plain(List<Path> classPath) {
        return new ClassArchive(List.of("-cp", joined(classPath)));
    }

    private static String joined(List<Path> classPath) {
        return String.join(
                File.pathSeparator, classPath.stream().map(Path::toString).toList());
    }

    private static Path home() {
        try {
            URI classes = ClassArchive.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            return Path.of(classes).resolveSibling("children");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another one as soon as a file of the folders is another. */
    private static String state(List<Path> classPath) throws IOException {
        StringBuilder state = new StringBuilder(System.getProperty("java.vm.version"));
        for (Path part : classPath) {
            state.append('\n').append(part);
            for (Path file : Files.isDirectory(part) ? below(part) : List.<Path>of()) {
                state.append('\n').append(file).append(Files.size(file)).append(Files.getLastModifiedTime(file));
            }
        }
        return java.util
                .UUID
                .nameUUIDFromBytes(state.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return found.filter(path -> !path.equals(folder)).sorted().toList();
        }
    }

    /** Another test run may still use what is younger than an hour. */
    private static void forgetOthers(Path home) throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (Stream<Path> others = Files.list(home)) {
            for (Path other : others.filter(Files::isDirectory).toList()) {
                if (Files.getLastModifiedTime(other).compareTo(old) < 0) {
                    FileSystemUtils.deleteRecursively(other);
                }
            }
        }
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.setLevel(0);
            for (Path path : below(folder)) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                out.putNextEntry(new JarEntry(Files.isDirectory(path) ? name + "/" : name));
                if (Files.isRegularFile(path)) {
                    Files.copy(path, out);
                }
                out.closeEntry();
            }
        }
    }

    /** Without the archive everything works as well, only more slowly. */
    private static void rehearse(List<Path> jars, Path archive) throws IOException {
        Path data = Files.createTempDirectory("whetstone-rehearsal");
        Process rehearsal = ChildJvm.start(
                List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", joined(jars)), Rehearsal.class, data.toString());
        rehearsal.getInputStream().transferTo(OutputStream.nullOutputStream());
        int code = rehearsal.onExit().join().exitValue();
        if (code != 0) {
            System.out.println("There is no class archive for the tests: the rehearsal ended with " + code);
            Files.deleteIfExists(archive);
        }
        FileSystemUtils.deleteRecursively(data);
    }
}
