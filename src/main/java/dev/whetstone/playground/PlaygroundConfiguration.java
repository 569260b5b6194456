package dev.whetstone.playground;

import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the guard before the playground's own addresses. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPlayground
class PlaygroundConfiguration {

    @Bean
    FilterRegistrationBean<Guard> playgroundGuard(@Value("${whetstone.playground-hosts:}") Set<String> names) {
        var registration = new FilterRegistrationBean<>(new Guard(names));
        registration.addUrlPatterns("/", "/as/*", "/playground/*", "/webjars/*");
        registration.setAsyncSupported(true);
        return registration;
    }
}
