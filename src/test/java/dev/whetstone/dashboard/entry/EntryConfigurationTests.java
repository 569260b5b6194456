package dev.whetstone.dashboard.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the dashboard is off, nothing of its locks is there. */
class EntryConfigurationTests {

    @Test
    void withoutAnAddressThereIsNothing() {
        new WebApplicationContextRunner()
                .withUserConfiguration(EntryConfiguration.class, EntryController.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(FilterRegistrationBean.class)
                        .doesNotHaveBean(WebMvcConfigurer.class)
                        .doesNotHaveBean(EntryController.class));
    }

    /** With any of these, filters would stand before every address, and before the health's port. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
                "org.springframework.security.config.annotation.web.configuration.EnableWebSecurity"
            })
    void nothingLocksTheRestByItself(String name) {
        assertThat(ClassUtils.isPresent(name, getClass().getClassLoader())).isFalse();
    }
}
