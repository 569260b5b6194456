import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the libraries a start reads most classes of first in a packaged jar, because each class is looked for in one library after
 * the other, and the questions as they were read, so that a start need not read their files. The same jar gives the same bytes.
 * {@code java deploy/FirstJars.java whetstone.jar questions.bin}
 */
final class FirstJars {

    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String INDEX = "BOOT-INF/classpath.idx";
    private static final String CONTENT = "BOOT-INF/classes/content/";
    private static final String QUESTIONS = CONTENT + "questions.bin";

    /** By how many of their classes were loaded when the playground was ready ({@code -Xlog:class+load}). */
    private static final List<String> FIRST = List.of(
            "jackson-databind", "hibernate-validator", "mongodb-driver-core", "spring-core", "spring-boot",
            "tomcat-embed-core", "spring-data-mongodb", "spring-data-commons", "spring-context", "spring-web",
            "spring-beans", "bson", "spring-webmvc", "jackson-core", "netty-common", "json-schema-validator",
            "netty-transport", "spring-boot-autoconfigure", "snakeyaml", "commonmark", "micrometer-core", "logback-core",
            "spring-boot-actuator", "snakeyaml-engine", "mongo-java-server-core", "h2", "caffeine",
            "jakarta.validation-api", "quartz", "netty-buffer", "spring-boot-health", "spring-boot-webmvc",
            "logback-classic", "spring-aop", "spring-boot-web-server", "spring-boot-micrometer-metrics", "thymeleaf",
            "spring-boot-tomcat", "spring-boot-actuator-autoconfigure", "mongodb-driver-sync", "classmate",
            "spring-expression", "spring-tx", "micrometer-observation", "slf4j-api");

    private FirstJars() {}

    public static void main(String[] args) throws IOException {
        Path jar = Path.of(args[0]);
        Path ordered = jar.resolveSibling(jar.getFileName() + ".ordered");
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream to = Files.newOutputStream(ordered);
                ZipOutputStream out = new ZipOutputStream(to)) {
            for (ZipEntry entry : ordered(from.stream().collect(Collectors.toList()))) {
                copy(from, entry, out);
                if (entry.getName().equals(CONTENT)) {
                    add(QUESTIONS, Path.of(args[1]), entry, out);
                }
            }
        }
        Files.move(ordered, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * The libraries after everything else, because whatever lies between them matters to nobody; without the questions as they were
     * when the jar was made the last time, which Maven leaves where no class changed.
     */
    private static List<ZipEntry> ordered(List<ZipEntry> all) {
        return all.stream()
                .filter(entry -> !entry.getName().equals(QUESTIONS))
                .sorted(Comparator.comparingInt(entry -> isLibrary(entry.getName()) ? 1 + place(entry.getName()) : 0))
                .collect(Collectors.toList());
    }

    private static boolean isLibrary(String name) {
        return name.startsWith(LIBRARIES) && name.endsWith(".jar");
    }

    private static int place(String path) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        int place = FIRST.indexOf(file.replaceFirst("-\\d.*", ""));
        return place < 0 ? FIRST.size() : place;
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream out) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        // A jar within the jar stays as it is: it must not be compressed again.
        if (entry.getMethod() == ZipEntry.STORED) {
            copy.setMethod(ZipEntry.STORED);
            copy.setSize(entry.getSize());
            copy.setCrc(entry.getCrc());
        }
        out.putNextEntry(copy);
        try (InputStream content = from.getInputStream(entry)) {
            (entry.getName().equals(INDEX) ? index(content) : content).transferTo(out);
        }
        out.closeEntry();
    }

    private static void add(String name, Path file, ZipEntry beside, ZipOutputStream out) throws IOException {
        ZipEntry added = new ZipEntry(name);
        added.setTimeLocal(beside.getTimeLocal());
        out.putNextEntry(added);
        Files.copy(file, out);
        out.closeEntry();
    }

    /** The class path of the jar where it is unpacked. */
    private static InputStream index(InputStream content) throws IOException {
        String lines = new String(content.readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .sorted(Comparator.comparingInt(FirstJars::place))
                .collect(Collectors.joining("\n", "", "\n"));
        return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
}
