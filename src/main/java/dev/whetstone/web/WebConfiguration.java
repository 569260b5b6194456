package dev.whetstone.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(WebProperties.class)
class WebConfiguration {

    /** After the filter that sets the encoding, and before all that look at what was sent. */
    private static final int EARLY = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    WebServerFactoryCustomizer<TomcatWebServerFactory> patientHeaders(WebProperties properties) {
        return factory -> {
            factory.setProtocol(PatientProtocol.class.getName());
            factory.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PatientProtocol protocol) {
                    protocol.setPatience(properties.patience());
                }
            });
        };
    }

    @Bean
    FilterRegistrationBean<WholeBodies> wholeBodies(WebProperties properties) {
        var registration = new FilterRegistrationBean<>(new WholeBodies(properties));
        registration.setOrder(EARLY);
        return registration;
    }
}
