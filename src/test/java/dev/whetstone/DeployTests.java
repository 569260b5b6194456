package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
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

    @Test
    void theRunnerReachesNothing() throws IOException {
        Map<?, ?> services = child(map(read("compose.yaml").get(0)), "services");
        assertThat(child(services, "runner").toString())
                .contains("network_mode=none", "read_only=true", "cap_drop=[ALL]", "no-new-privileges:true")
                .doesNotContain("secrets", "ports=");
        assertThat(read("kubernetes/runner.yaml").toString())
                .contains("kind=NetworkPolicy", "policyTypes=[Ingress, Egress]", "egress=[]")
                .contains("readOnlyRootFilesystem=true", "drop=[ALL]", "automountServiceAccountToken=false");
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

    /** Else a library that got another name would silently stand where it is found last. */
    @Test
    void whatStandsFirstInTheJarIsOnTheClassPath() throws IOException {
        List<String> jars = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(part -> Path.of(part).getFileName().toString().replaceFirst("-\\d.*", ""))
                .toList();
        String first = Files.readString(DEPLOY.resolve("FirstJars.java"));
        String list = first.substring(first.indexOf("FIRST = "), first.indexOf(");", first.indexOf("FIRST = ")));
        assertThat(Pattern.compile("\"([^\"]+)\"").matcher(list).results().map(name -> name.group(1)))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(jars).contains(name));
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
