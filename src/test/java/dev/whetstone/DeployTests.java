package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.run.SparkSettings;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What the files in {@code deploy} say of each other and of the bot holds. */
class DeployTests {
    private static final Path DEPLOY = Path.of("deploy");

    @Test
    void everyServiceOfTheComposeFileUsesWhatItDeclares() throws IOException {
        Map<?, ?> compose = map(read("compose.yaml").get(0));
        Map<?, ?> services = child(compose, "services");
        Map<?, ?> bot = child(services, "bot");
        Map<?, ?> build = child(bot, "build");
        assertThat(DEPLOY.resolve(String.valueOf(build.get("context")))
                        .resolve(String.valueOf(build.get("dockerfile"))))
                .exists();
        assertThat(strings(bot, "secrets")).allMatch(child(compose, "secrets")::containsKey);
        assertThat(child(bot, "environment").keySet().stream()
                        .map(Object::toString)
                        .filter(name -> name.endsWith("_FILE"))
                        .map(name -> name.replace("_FILE", "").toLowerCase(Locale.ROOT)))
                .hasSameElementsAs(strings(bot, "secrets"));
        for (Object service : services.values()) {
            assertThat(strings(map(service), "volumes"))
                    .allMatch(volume -> child(compose, "volumes").containsKey(volume.split(":", -1)[0]));
        }
        assertThat(bot.toString()).contains("read_only=true", "w=majority&retryWrites=true");
    }

    @Test
    void theDeploymentRunsTwoBotsAsNobodyInParticular() throws IOException {
        List<Object> objects = read("kubernetes/whetstone.yaml");
        assertThat(objects.stream()
                        .map(object -> String.valueOf(((Map<?, ?>) object).get("kind")))
                        .toList())
                .containsExactly("Deployment", "Service", "PodDisruptionBudget");
        assertThat(objects.toString())
                .contains("replicas=2", "runAsNonRoot=true", "automountServiceAccountToken=false")
                .contains(
                        "readOnlyRootFilesystem=true",
                        "path=/actuator/health/liveness",
                        "path=/actuator/health/readiness");
    }

    /** A class data archive is ignored where the jar it was made with has another name, and the compiler's options are in a folder. */
    @Test
    void theImageIsTrainedWithTheJarThatRunsAndBuiltWithTheCompilersOptions() throws IOException {
        String image = Files.readString(DEPLOY.resolve("Dockerfile"));
        assertThat(Pattern.compile("-jar (\\S*whetstone\\.jar) \\\\")
                        .matcher(image)
                        .results()
                        .map(found -> found.group(1)))
                .containsExactly("/app/whetstone.jar");
        assertThat(image).contains("ENTRYPOINT [\"java\", \"-jar\", \"/app/whetstone.jar\"]", "COPY .mvn .mvn");
    }

    /** What is missing of the system is missed by the training, and not by whoever runs the image; and a file that is copied twice counts twice. */
    @Test
    void theImageIsWhatItWasTrainedOnWithTheBotCopiedOnce() throws IOException {
        String image = Files.readString(DEPLOY.resolve("Dockerfile"));
        String last = image.substring(image.lastIndexOf("\nFROM ") + 1);

        assertThat(image).contains("FROM base AS train\n");
        assertThat(last).startsWith("FROM base\nCOPY --from=train /app /app\nUSER 10001:10001\n");
        assertThat(last).containsOnlyOnce("COPY ").doesNotContain("RUN ", "chown");
    }

    /** A bot that has not started yet, or a database that is away, must cost neither a day nor the backups there are. */
    @Test
    void aBackupThatFailsIsTakenAgainSoonAndDropsNothing(@TempDir Path bin) throws IOException, InterruptedException {
        Map<?, ?> backup = child(child(map(read("compose.yaml").get(0)), "services"), "backup");
        String loop = strings(backup, "command").get(0).replace("$$", "$");
        fake(bin, "java", "[ -e $0.ran ] || { touch $0.ran; exit 1; }");
        fake(bin, "find", "");
        fake(bin, "sleep", "[ $1 = 600 ] || kill $PPID");
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", loop).redirectErrorStream(true);
        shell.environment().put("PATH", bin + File.pathSeparator + System.getenv("PATH"));
        Process process = shell.start();
        List<String> ran = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        process.waitFor();
        assertThat(ran.stream().map(line -> line.replaceFirst(" .*", "")))
                .containsExactly("java", "sleep", "java", "find", "sleep");
        assertThat(ran).contains("sleep 600", "sleep 86400");
    }

    private static void fake(Path bin, String name, String body) throws IOException {
        Path program = Files.writeString(bin.resolve(name), "#!/bin/sh\necho %s $*\n%s\n".formatted(name, body));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void theRunnerReachesNothing() throws IOException {
        Map<?, ?> services = child(map(read("compose.yaml").get(0)), "services");
        for (String runner : List.of("runner", "spark")) {
            assertThat(child(services, runner).toString())
                    .contains("network_mode=none", "read_only=true", "cap_drop=[ALL]", "no-new-privileges:true")
                    .doesNotContain("secrets", "ports=");
        }
        for (String runner : List.of("runner", "spark")) {
            assertThat(read("kubernetes/" + runner + ".yaml").toString())
                    .contains("kind=NetworkPolicy", "policyTypes=[Ingress, Egress]", "egress=[]", "{app=whetstone}")
                    .contains("readOnlyRootFilesystem=true", "drop=[ALL]", "automountServiceAccountToken=false")
                    .contains("runAsNonRoot=true", "runAsUser=10002", "allowPrivilegeEscalation=false");
        }
    }

    @Test
    void everyPartOfTheRunnersProgramIsInItsImage() throws IOException {
        String image = Files.readString(DEPLOY.resolve("runner/Dockerfile"));
        try (Stream<Path> files = Files.list(DEPLOY.resolve("runner"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".py")))
                    .isNotEmpty()
                    .allMatch(name -> image.lines().anyMatch(line -> line.startsWith("COPY ") && line.contains(name)));
        }
    }

    /** Else the kernel ends the runner, and not the runner the program that is too large. */
    @Test
    void sparkHasTheRoomItsCommandSaysAndSomeBesides() throws IOException {
        Map<?, ?> compose = child(child(map(read("compose.yaml").get(0)), "services"), "spark");
        Map<?, ?> pod = child(child(child(map(read("kubernetes/spark.yaml").get(0)), "spec"), "template"), "spec");
        Map<?, ?> container = map(((List<?>) Objects.requireNonNull(pod.get("containers"))).get(0));
        String figure = Integer.toString(SparkSettings.defaults().memory());

        assertThat(strings(compose, "command")).endsWith("--real", figure);
        assertThat(strings(container, "args")).endsWith("--real", figure);
        assertThat(compose.toString()).contains("mem_limit=2g", "size=96m");
        assertThat(container.toString()).contains("limits={cpu=2, memory=2Gi}");
        assertThat(pod.toString()).contains("emptyDir={medium=Memory, sizeLimit=96Mi}");
    }

    /** The bank is held to the very Spark that members' programs are run on. */
    @Test
    void theRunnersSparkIsTheOneTheBankIsTriedOn() throws IOException {
        String pins = Files.readString(Path.of("content/run_pyspark.txt"));
        List<String> own = Files.readString(DEPLOY.resolve("runner/spark.txt"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();

        assertThat(own).isNotEmpty().allMatch(pins::contains);
    }

    /** Three files give the bot the same options, which the README recommends. */
    @Test
    void theOptionsOfJavaAreTheSameEverywhere() throws IOException {
        String options =
                "-XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:NewSize=40m -Xmx176m -Xss512k -XX:+ExitOnOutOfMemoryError";
        for (String file : List.of("deploy/Dockerfile", "deploy/whetstone.service", "README.md")) {
            assertThat(Files.readString(Path.of(file)).replaceAll("\\s*\\\\\\s+", " "))
                    .contains(options);
        }
    }

    private static List<Object> read(String file) throws IOException {
        try (Reader text = Files.newBufferedReader(DEPLOY.resolve(file))) {
            List<Object> documents = new ArrayList<>();
            new Yaml().loadAll(text).forEach(documents::add);
            return documents;
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    private static Map<?, ?> child(Map<?, ?> of, String key) {
        return map(of.get(key));
    }

    private static List<String> strings(Map<?, ?> of, String key) {
        return ((List<?>) Objects.requireNonNull(of.get(key)))
                .stream().map(String::valueOf).toList();
    }
}
