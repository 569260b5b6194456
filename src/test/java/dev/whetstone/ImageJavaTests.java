package dev.whetstone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.Security;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.naming.Context;
import javax.naming.directory.InitialDirContext;
import org.junit.jupiter.api.Test;

/** The Java that {@code deploy/Dockerfile} puts together has what the bot and its libraries want of it. */
class ImageJavaTests {

    /** Libraries that are for tests alone; another is left out here where it names a module that the bot does without. */
    private static final Pattern FOR_TESTS = Pattern.compile(
            "(spring-.*test|spring-modulith-(core|docs)|junit|mockito|byte-buddy|assertj|xmlunit|json-path|testcontainers|docker-java"
                    + "|archunit|selenium|mockwebserver|awaitility|netty-codec-http|guava|opentelemetry|jacoco).*");

    @Test
    void everyModuleThatIsNamedIsThereAndNoOther() throws IOException {
        Map<String, String> named = named();
        Set<String> there = closure(list("NAMED"));

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named.entrySet()).allSatisfy(use -> assertThat(there).contains(use.getKey()));
        assertThat(list("NAMED")).allSatisfy(module -> assertThat(named).containsKey(module));
    }

    @Test
    void whatIsFoundByOtherMeansIsThere() throws Exception {
        assertThat(probe(join(list("NAMED"), list("FOUND")))).isEmpty();
    }

    /** Each is in the list for something that the test above tries. */
    @Test
    void whatIsFoundByOtherMeansIsMissedWhereItIsNot() throws Exception {
        assertThat(probe(list("NAMED")))
                .hasSize(5)
                .allMatch(line -> line.matches("(curves|names|kerberos|login|archives): .*"));
    }

    /** What fails of all that goes by a name in a text or by a service. */
    private static List<String> probe(Collection<String> modules) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--limit-modules=" + String.join(",", modules),
                        "-cp",
                        folderOfTests(),
                        Probe.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = process.inputReader(UTF_8).lines().toList();
        assertThat(process.waitFor()).isZero();
        return lines;
    }

    /** Tries what the bot's libraries do, in a JVM that has but some modules. */
    static final class Probe {

        public static void main(String[] args) {
            attempt("curves", () -> KeyPairGenerator.getInstance("EC"));
            System.setProperty(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
            attempt("names", InitialDirContext::new);
            attempt("kerberos", () -> Objects.requireNonNull(Security.getProvider("JdkSASL")));
            attempt("login", () -> Class.forName("com.sun.security.auth.module.Krb5LoginModule"));
            attempt("archives", Probe::archive);
        }

        private static Object archive() throws IOException {
            Path file = Files.createTempDirectory("archive").resolve("empty.zip");
            URI uri = URI.create("jar:" + file.toUri());
            try (FileSystem made = FileSystems.newFileSystem(uri, Map.of("create", "true"))) {
                return made;
            }
        }

        private static void attempt(String what, Callable<?> how) {
            try {
                how.call();
            } catch (Exception e) {
                System.out.println(what + ": " + e);
            }
        }
    }

    private static String folderOfTests() {
        return Path.of(URI.create(ImageJavaTests.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    /** Each of Java's modules that a class of the bot or its libraries names, with who names it. */
    private static Map<String, String> named() throws IOException {
        Map<String, String> modules = new HashMap<>();
        ModuleFinder.ofSystem()
                .findAll()
                .forEach(module -> module.descriptor()
                        .packages()
                        .forEach(part -> modules.put(part, module.descriptor().name())));
        Map<String, String> found = new TreeMap<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(part);
            if (part.endsWith(".jar")
                    && !FOR_TESTS.matcher(path.getFileName().toString()).matches()) {
                jar(path, modules, found);
            } else if (Files.isDirectory(path.resolve("dev/whetstone/chat/inbound"))
                    && !path.toAbsolutePath().equals(Path.of(folderOfTests()).toAbsolutePath())) {
                folder(path, modules, found);
            }
        }
        return found;
    }

    private static void jar(Path path, Map<String, String> modules, Map<String, String> found) throws IOException {
        try (ZipFile jar = new ZipFile(path.toFile())) {
            for (ZipEntry entry : Collections.list(jar.entries())) {
                if (isRead(entry.getName())) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        note(in.readAllBytes(), path.getFileName() + "!" + entry.getName(), modules, found);
                    }
                }
            }
        }
    }

    private static void folder(Path path, Map<String, String> modules, Map<String, String> found) throws IOException {
        List<Path> classes;
        try (Stream<Path> files = Files.walk(path)) {
            classes = files.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : classes) {
            note(Files.readAllBytes(file), file.toString(), modules, found);
        }
    }

    /** Not what is for a later Java. */
    private static boolean isRead(String name) {
        return name.endsWith(".class")
                && !name.endsWith("module-info.class")
                && !name.matches("META-INF/versions/(1[89]|[2-9]\\d)/.*");
    }

    private static void note(byte[] compiled, String who, Map<String, String> modules, Map<String, String> found)
            throws IOException {
        for (String name : ClassNames.in(compiled)) {
            int end = name.lastIndexOf('/');
            String module = end < 0 ? null : modules.get(name.substring(0, end).replace('/', '.'));
            if (module != null) {
                found.putIfAbsent(module, who);
            }
        }
    }

    /** With what these modules need themselves. */
    private static Set<String> closure(Collection<String> modules) {
        return Configuration.empty().resolve(ModuleFinder.ofSystem(), ModuleFinder.of(), modules).modules().stream()
                .map(module -> module.name())
                .collect(Collectors.toSet());
    }

    private static List<String> list(String argument) throws IOException {
        Matcher line = Pattern.compile("(?m)^ARG " + argument + "=(\\S+)$")
                .matcher(Files.readString(Path.of("deploy", "Dockerfile")));
        assertThat(line.find()).isTrue();
        return Arrays.asList(line.group(1).split(",", -1));
    }

    private static List<String> join(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
