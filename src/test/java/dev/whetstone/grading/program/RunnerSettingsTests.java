package dev.whetstone.grading.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.program.run.SparkSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RunnerSettingsTests {

    @Test
    void whatIsNotSetHoldsAsInTheCommands() {
        assertThat(bound(Map.of())).isEqualTo(RunnerSettings.defaults());
    }

    @Test
    void sparkHasLimitsOfItsOwn() {
        assertThat(bound(Map.of("whetstone.runner.spark.limit", "30s", "whetstone.runner.spark.memory", "2048"))
                        .spark())
                .isEqualTo(new SparkSettings("", 1, Duration.ofSeconds(30), 2048));
    }

    private static RunnerSettings bound(Map<String, String> set) {
        return new Binder(new MapConfigurationPropertySource(set))
                .bindOrCreate("whetstone.runner", RunnerSettings.class);
    }
}
