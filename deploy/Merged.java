import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Merges what Spring reads of every library into one file each, for a jar that holds them all. The same libraries give the same bytes,
 * which Boot's own merging, with the time in a comment, does not. {@code java deploy/Merged.java folder class:path}
 */
final class Merged {

    private static final List<String> FILES =
            List.of("META-INF/spring.factories", "META-INF/spring-autoconfigure-metadata.properties");

    private Merged() {}

    public static void main(String[] args) throws IOException {
        for (String name : FILES) {
            Map<String, Set<String>> merged = new TreeMap<>();
            for (String part : args[1].split(java.io.File.pathSeparator)) {
                Properties properties = new Properties();
                properties.load(new StringReader(text(Path.of(part), name)));
                for (String key : properties.stringPropertyNames()) {
                    merged.computeIfAbsent(key, first -> new LinkedHashSet<>())
                            .addAll(List.of(properties.getProperty(key).split("\\s*,\\s*")));
                }
            }
            Path file = Path.of(args[0]).resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    merged.entrySet().stream()
                            .map(entry -> entry.getKey() + "=" + String.join(",", entry.getValue()) + "\n")
                            .collect(Collectors.joining()));
        }
    }

    private static String text(Path part, String name) throws IOException {
        if (Files.isDirectory(part)) {
            return Files.exists(part.resolve(name)) ? Files.readString(part.resolve(name)) : "";
        }
        try (ZipFile jar = new ZipFile(part.toFile())) {
            ZipEntry entry = jar.getEntry(name);
            if (entry == null) {
                return "";
            }
            try (InputStream content = jar.getInputStream(entry)) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
