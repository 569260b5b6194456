package dev.whetstone.playground;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class OnPlaygroundTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Page.class);

    @Test
    void thePlaygroundIsOnWhereThereIsNoOtherPlatform() {
        runner.run(context -> assertThat(context).hasBean("page"));
        runner.withPropertyValues("SLACK_BOT_TOKEN=")
                .run(context -> assertThat(context).hasBean("page"));
    }

    @Test
    void aTokenOfAnotherPlatformTurnsItOff() {
        runner.withPropertyValues("DISCORD_TOKEN=x")
                .run(context -> assertThat(context).doesNotHaveBean("page"));
        runner.withPropertyValues("SLACK_SIGNING_SECRET=x")
                .run(context -> assertThat(context).doesNotHaveBean("page"));
    }

    @Test
    void itsOwnSettingWins() {
        runner.withPropertyValues("SLACK_BOT_TOKEN=x", "whetstone.playground=true")
                .run(context -> assertThat(context).hasBean("page"));
        runner.withPropertyValues("whetstone.playground=false")
                .run(context -> assertThat(context).doesNotHaveBean("page"));
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnPlayground
    static class Page {
        @Bean
        String page() {
            return "page";
        }
    }
}
