package dev.whetstone.grading.program;

import dev.whetstone.grading.Grader;
import dev.whetstone.grading.Trial;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.grading.program.run.RunnerSettings;
import dev.whetstone.grading.sql.Judge;
import dev.whetstone.question.CodeQuestion;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The runner of the running bot; nothing is tried out and no program is run before the first answer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RunnerSettings.class)
class RunnerConfiguration {

    @Bean(destroyMethod = "close")
    Runner programRunner(RunnerSettings settings) {
        return Runner.of(settings);
    }

    @Bean
    ProgramTests programTests(@Qualifier("programRunner") Runner programRunner) {
        return new ProgramTests(programRunner);
    }

    @Bean(destroyMethod = "close")
    Runner sparkRunner(RunnerSettings settings) {
        return Runner.forSpark(settings);
    }

    @Bean
    FrameRuns frameRuns(@Qualifier("sparkRunner") Runner sparkRunner, Judge judge) {
        return new FrameRuns(sparkRunner, judge);
    }

    @Bean
    Trial visibleTrial(ProgramTests tests, FrameRuns frames) {
        return new VisibleTrial(tests, frames);
    }

    @Bean
    MeterBinder runnerMeters(@Qualifier("programRunner") Runner programRunner) {
        return registry -> {
            Gauge.builder(
                            "whetstone.runner.children",
                            () -> programRunner.pids().size())
                    .description("Processes that run members' programs")
                    .register(registry);
            Gauge.builder("whetstone.runner.waiting", programRunner::waiting)
                    .description("Programs that wait for such a process, or are in one")
                    .register(registry);
        };
    }

    /** Stands before the grader that reads, which it asks first. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProgramGrader programGrader(
            @Qualifier("codeGrader") Grader<CodeQuestion> codeGrader, ProgramTests tests, FrameRuns frames) {
        return new ProgramGrader(codeGrader, tests, frames);
    }
}
