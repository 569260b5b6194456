package dev.whetstone.watch;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.WebEndpoint;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusOutputFormat;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusScrapeEndpoint;

/**
 * The figures as text, also for a Prometheus that would rather have Protocol Buffers: what writes those is left out of the bot, and
 * such a Prometheus reads what the answer says it is.
 */
@WebEndpoint(id = "prometheus")
class TextFigures extends PrometheusScrapeEndpoint {

    TextFigures(PrometheusRegistry registry, @Nullable Properties properties) {
        super(registry, properties);
    }

    @Override
    @ReadOperation(producesFrom = PrometheusOutputFormat.class)
    public WebEndpointResponse<byte[]> scrape(PrometheusOutputFormat format, @Nullable Set<String> includedNames) {
        boolean text = format != PrometheusOutputFormat.CONTENT_TYPE_PROTOBUF;
        return super.scrape(text ? format : PrometheusOutputFormat.CONTENT_TYPE_OPENMETRICS_100, includedNames);
    }
}
