package dev.whetstone.watch;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

    @Bean
    QueueMeters queueMeters(
            MongoTemplate mongo, Clock clock, @Qualifier("mongoHealthIndicator") HealthIndicator database) {
        return new QueueMeters(new Queues(mongo, clock), database);
    }

    @Bean
    TextFigures prometheusEndpoint(PrometheusRegistry registry, PrometheusConfig config) {
        return new TextFigures(registry, config.prometheusProperties());
    }

    @Bean
    HeapWatch heapWatch(Clock clock) {
        return new HeapWatch(clock, 85);
    }
}
