package dev.whetstone.plan;

import dev.whetstone.question.ContentProblems;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFolder;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.scenario.Scenarios;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the packed plans and lays those of the group's own folder, {@code whetstone.content}, over them. */
@Configuration(proxyBeanMethods = false)
class PlanConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PlanConfiguration.class);

    @Bean
    Plans plans(QuestionBank bank, Scenarios scenarios, @Value("${whetstone.content:}") String folder) {
        PlanLoader loader =
                new PlanLoader(bank).sessions(scenarios).layer(ContentConfiguration.packed("seeds/plans/", ".yaml"));
        if (!folder.isBlank()) {
            loader.layer(new ContentFolder(Path.of(folder, "plans")).files(".yaml", loader::problem));
        }
        Plans plans = loader.plans();
        plans.problems().forEach(problem -> LOG.warn("A plan has a problem: {}", problem));
        LOG.info("{} plans loaded", plans.all().size());
        return plans;
    }

    @Bean
    ContentProblems contentProblems(QuestionBank bank, Plans plans) {
        return new ContentProblems(Stream.concat(bank.problems().stream(), plans.problems().stream())
                .toList());
    }
}
