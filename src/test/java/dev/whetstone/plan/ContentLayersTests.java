package dev.whetstone.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.ContentProblems;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.scenario.ScenarioConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ContentLayersTests {

    @TempDir
    private Path folder;

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(ContentConfiguration.class, ScenarioConfiguration.class, PlanConfiguration.class);

    @Test
    void theBuiltInContentIsThereWithoutAnyProblem() {
        context.run(started -> {
            assertThat(started.getBean(ContentProblems.class).all()).isEmpty();
            assertThat(started.getBean(QuestionBank.class).all()).isNotEmpty();
            assertThat(started.getBean(Plans.class).all()).isNotEmpty();
        });
    }

    @Test
    void aGroupsOwnFolderIsLaidOverItAndItsBrokenFilesAreReported() throws IOException {
        Files.createDirectories(folder.resolve("questions/python"));
        Files.createDirectories(folder.resolve("plans"));
        Files.writeString(folder.resolve("questions/python/broken.md"), "nothing");
        Files.writeString(folder.resolve("plans/own.yaml"), "id: own\n");

        context.withPropertyValues("whetstone.content=" + folder).run(started -> {
            assertThat(started.getBean(ContentProblems.class).all())
                    .extracting(problem -> folder.relativize(Path.of(problem.file())) + ":" + problem.line())
                    .containsExactly(
                            "questions/python/broken.md:1", "plans/own.yaml:1", "plans/own.yaml:1", "plans/own.yaml:1");
            assertThat(started.getBean(QuestionBank.class).all()).isNotEmpty();
        });
    }

    @Test
    void aFolderThatIsNotThereDoesNotKeepTheBotFromStarting() {
        context.withPropertyValues("whetstone.content=" + folder + "/nowhere").run(started -> {
            assertThat(started).hasNotFailed();
            assertThat(started.getBean(ContentProblems.class).all()).hasSize(1);
        });
    }
}
