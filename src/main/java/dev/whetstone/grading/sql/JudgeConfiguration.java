package dev.whetstone.grading.sql;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The judge of the running bot; no child is started before the first answer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JudgeSettings.class)
class JudgeConfiguration {

    @Bean(destroyMethod = "close")
    Judge judge(JudgeSettings settings) {
        return new Judge(settings);
    }

    @Bean
    MeterBinder judgeMeters(Judge judge) {
        return registry -> {
            Gauge.builder("whetstone.judge.children", () -> judge.pids().size())
                    .description("Processes that run members' queries")
                    .register(registry);
            Gauge.builder("whetstone.judge.waiting", judge::waiting)
                    .description("Answers that wait for such a process, or are in one")
                    .register(registry);
        };
    }

    @Bean
    SqlGrader sqlGrader(Judge judge) {
        return new SqlGrader(judge);
    }

    @Bean
    JudgedTables sqlTables(Judge judge) {
        return new JudgedTables(judge);
    }

    @Bean
    SqlQuestionCheck sqlQuestionCheck(Judge judge) {
        return new SqlQuestionCheck(judge);
    }
}
