package dev.whetstone.grading.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Where a class came from: a folder, a jar, or a jar inside the packaged jar. */
record CodeSource(URL location) {

    static CodeSource of(Class<?> type) {
        return new CodeSource(Objects.requireNonNull(
                type.getProtectionDomain().getCodeSource().getLocation()));
    }

    /** The jar as a file; one inside another jar is copied to the place given. */
    Path jar(Path copy) throws IOException {
        if (location.getProtocol().equals("file")) {
            return Path.of(URI.create(location.toString()));
        }
        String inner = location.toString().replaceFirst("^jar:", "").replaceFirst("!/$", "");
        try (InputStream in = URI.create(inner).toURL().openStream()) {
            Files.copy(in, copy);
        }
        return copy;
    }

    /** Copies the chosen entries below a folder. */
    Path copy(Predicate<String> chosen, Path folder) throws IOException {
        boolean file = location.getProtocol().equals("file");
        if (file && Files.isDirectory(Path.of(URI.create(location.toString())))) {
            copyFolder(Path.of(URI.create(location.toString())), chosen, folder);
            return folder;
        }
        URL url = file ? URI.create("jar:" + location + "!/").toURL() : location;
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            copyJar(jar, chosen, folder);
        }
        return folder;
    }

    private static void copyFolder(Path source, Predicate<String> chosen, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                String name = source.relativize(path).toString().replace('\\', '/');
                if (chosen.test(name)) {
                    put(Files.newInputStream(path), folder.resolve(name));
                }
            }
        }
    }

    private static void copyJar(JarFile jar, Predicate<String> chosen, Path folder) {
        jar.stream()
                .filter(entry -> !entry.isDirectory() && chosen.test(entry.getName()))
                .forEach(entry -> {
                    try {
                        put(jar.getInputStream(entry), folder.resolve(entry.getName()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static void put(InputStream content, Path target) throws IOException {
        try (InputStream in = content) {
            Files.createDirectories(target.getParent());
            Files.copy(in, target);
        }
    }
}
