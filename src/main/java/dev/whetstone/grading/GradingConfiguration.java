package dev.whetstone.grading;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gathers the graders. */
@Configuration(proxyBeanMethods = false)
class GradingConfiguration {

    @Bean
    Grading grading(List<Grader<?>> graders) {
        return new Grading(graders);
    }

    @Bean
    MeterBinder gradingMeter() {
        return registry -> Grading.timer();
    }
}
