package dev.whetstone.grading.sql;

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
