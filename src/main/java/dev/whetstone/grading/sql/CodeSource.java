package dev.whetstone.grading.sql;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where a class came from: a folder or a jar, which may be the one of the whole bot. */
record CodeSource(Path place) {

    /** Receives a file's name, its folders parted by slashes, and its content. */
    @FunctionalInterface
    interface Receiver {
        void put(String name, InputStream content) throws IOException;
    }

    static CodeSource of(Class<?> type) {
        return new CodeSource(Path.of(URI.create(Objects.requireNonNull(
                        type.getProtectionDomain().getCodeSource().getLocation())
                .toString())));
    }

    /** Hands on the files with the chosen names. */
    void copy(Predicate<String> chosen, Receiver receiver) throws IOException {
        if (Files.isDirectory(place)) {
            copyFolder(chosen, receiver);
        } else {
            copyJar(chosen, receiver);
        }
    }

    private void copyFolder(Predicate<String> chosen, Receiver receiver) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                String name = place.relativize(path).toString().replace('\\', '/');
                if (chosen.test(name)) {
                    try (InputStream content = Files.newInputStream(path)) {
                        receiver.put(name, content);
                    }
                }
            }
        }
    }

    private void copyJar(Predicate<String> chosen, Receiver receiver) throws IOException {
        try (JarFile jar = new JarFile(place.toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> !entry.isDirectory() && chosen.test(entry.getName()))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream content = jar.getInputStream(entry)) {
                    receiver.put(entry.getName(), content);
                }
            }
        }
    }
}
