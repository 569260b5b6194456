package dev.whetstone.scenario;

import dev.whetstone.question.Problem;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFolder;
import dev.whetstone.question.reader.ContentConfiguration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the packed scenarios and lays those of the group's own folder, {@code whetstone.content}, over them. */
@Configuration(proxyBeanMethods = false)
public class ScenarioConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScenarioConfiguration.class);

    @Bean
    Scenarios scenarios(QuestionBank bank, @Value("${whetstone.content:}") String folder) {
        ScenarioReader reader = new ScenarioReader(bank);
        List<Scenarios> layers = new ArrayList<>();
        layers.add(reader.read(ContentConfiguration.packed("content/scenarios/", ".yaml")));
        List<Problem> problems = new ArrayList<>();
        if (!folder.isBlank()) {
            layers.add(reader.read(new ContentFolder(Path.of(folder, "scenarios")).files(".yaml", problems::add)));
        }
        Map<String, Scenario> byId = new LinkedHashMap<>();
        for (Scenarios layer : layers) {
            layer.all().forEach(scenario -> byId.put(scenario.id(), scenario));
            problems.addAll(layer.problems());
        }
        problems.forEach(problem -> LOG.warn("A scenario has a problem: {}", problem));
        LOG.info("{} scenarios loaded", byId.size());
        return new Scenarios(List.copyOf(byId.values()), problems);
    }
}
