package dev.whetstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What the files in {@code deploy} say of each other and of the bot holds. */
class DeployTests {
    private static final Path DEPLOY = Path.of("deploy");

    @Test
    void everyServiceOfTheComposeFileUsesWhatItDeclares() throws IOException {
        Map<?, ?> compose = (Map<?, ?>) read("compose.yaml").get(0);
        Map<?, ?> services = (Map<?, ?>) compose.get("services");
        Map<?, ?> bot = (Map<?, ?>) services.get("bot");
        assertThat(DEPLOY.resolve(((Map<?, ?>) bot.get("build")).get("context").toString())
                        .resolve(
                                ((Map<?, ?>) bot.get("build")).get("dockerfile").toString()))
                .exists();
        assertThat((List<?>) bot.get("secrets")).allMatch(((Map<?, ?>) compose.get("secrets"))::containsKey);
        assertThat(((Map<?, ?>) bot.get("environment"))
                        .keySet().stream()
                                .map(Object::toString)
                                .filter(name -> name.endsWith("_FILE"))
                                .map(name -> name.replace("_FILE", "").toLowerCase(java.util.Locale.ROOT)))
                .hasSameElementsAs(strings((List<?>) bot.get("secrets")));
        for (Object service : services.values()) {
            for (String volume : strings((List<?>) ((Map<?, ?>) service).get("volumes"))) {
                assertThat(((Map<?, ?>) compose.get("volumes")).containsKey(volume.split(":", -1)[0]))
                        .as(volume)
                        .isTrue();
            }
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

    /** Three files give the bot the same options, which the README recommends. */
    @Test
    void theOptionsOfJavaAreTheSameEverywhere() throws IOException {
        String options = "-XX:+UseG1GC -XX:MaxGCPauseMillis=20 -Xmx176m -Xss512k -XX:+ExitOnOutOfMemoryError";
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

    private static List<String> strings(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }
}
