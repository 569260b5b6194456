package dev.whetstone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The main code as files. */
final class SourceTree {

    private static final Path ROOT = Path.of("src/main/java/dev/whetstone");

    private SourceTree() {}

    /** One file with a class; {@code home} is its package below {@code dev.whetstone}, such as {@code slack.api}. */
    record Source(String home, String name, String text) {}

    static List<Source> all() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .sorted()
                    .map(SourceTree::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source read(Path file) {
        String home = ROOT.relativize(file.getParent()).toString().replace('/', '.');
        String name = file.getFileName().toString().replace(".java", "");
        return new Source(home, name, read(file.toString()));
    }
}
