package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class JudgeConfigurationTests {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(JudgeConfiguration.class);

    @Test
    void startsNoChildByItself() {
        context.run(started -> {
            assertThat(started).hasSingleBean(SqlGrader.class).hasSingleBean(SqlQuestionCheck.class);
            assertThat(started.getBean(Judge.class).pids()).isEmpty();
            assertThat(started.getBean(JudgeSettings.class)).isEqualTo(JudgeSettings.defaults());
        });
    }

    @Test
    void settingsAreRead() {
        context.withPropertyValues("whetstone.judge.children=3", "whetstone.judge.limit=4s")
                .run(started -> assertThat(started.getBean(JudgeSettings.class))
                        .extracting(JudgeSettings::children, JudgeSettings::limit)
                        .containsExactly(3, Duration.ofSeconds(4)));
    }

    @Test
    void nonsenseIsRefusedAtStart() {
        context.withPropertyValues("whetstone.judge.children=0")
                .run(started -> assertThat(started).hasFailed());
    }

    @Test
    void theLimitsOfTheSystemAreToldInWords() {
        try (Judge judge = new Judge(JudgeSettings.defaults())) {
            assertThat(judge.limits()).hasSize(2).allMatch(sentence -> sentence.endsWith("."));
        }
    }
}
