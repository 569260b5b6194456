package dev.whetstone.playground.page;

import dev.whetstone.playground.ConditionalOnPlayground;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Puts the guard before the playground's own addresses, and lets parts of a page be sent as what Turbo takes in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnPlayground
class PlaygroundConfiguration {

    @Bean
    FilterRegistrationBean<Guard> playgroundGuard(
            @Value("${whetstone.playground-hosts:},${server.address:}") Set<String> names) {
        var registration = new FilterRegistrationBean<>(new Guard(names));
        registration.addUrlPatterns("/", "/as/*", "/playground/*", "/webjars/*");
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    ThymeleafViewResolver playgroundStreams(SpringTemplateEngine engine) {
        ThymeleafViewResolver resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setViewNames(new String[] {PageAnswers.PROBLEM, PageAnswers.FORM});
        resolver.setContentType("text/vnd.turbo-stream.html;charset=UTF-8");
        resolver.setForceContentType(true);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setOrder(1);
        return resolver;
    }
}
