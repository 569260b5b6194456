package dev.whetstone.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Problem;
import dev.whetstone.question.content.ContentFile;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioReaderTests {

    private static final String SOUND = """
            id: short-talk
            title: A short talk
            about: For the test.
            level: junior
            minutes: 12
            form: standard
            parts:
              - title: One
                minutes: 5
                task: Talk.
                script: [Listen well.]
                expects: [A word.]
              - title: Two
                minutes: 7
                task: Go on.
                script: [Ask.]
                expects: [Another word.]
            criteria: [Talks., Listens.]
            """;

    private final ScenarioReader reader =
            new ScenarioReader(new QuestionLoader().layer(List.of()).bank());

    @Test
    void aSoundFileIsAScenario() {
        Scenarios read = read(SOUND);

        assertThat(read.problems()).isEmpty();
        assertThat(read.all()).singleElement().satisfies(scenario -> {
            assertThat(scenario.minutes()).isEqualTo(12);
            assertThat(scenario.parts()).extracting(ScenarioPart::title).containsExactly("One", "Two");
        });
    }

    @Test
    void minutesThatDoNotAddUpAreAProblem() {
        Scenarios read = read(SOUND.replace("minutes: 7", "minutes: 8"));

        assertThat(read.all()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly("scenarios/short-talk.yaml:5: the parts add up to 13 minutes and not to 12");
    }

    @Test
    void aQuestionThatTheBankLacksIsAProblem() {
        Scenarios read = read(SOUND.replace("    task: Go on.", "    task: Go on.\n    question: no-such"));

        assertThat(read.all()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly("scenarios/short-talk.yaml:16: there is no question `no-such`");
    }

    @Test
    void everyPackedScenarioCanBeRead() {
        List<ContentFile> files = ContentConfiguration.packed("content/scenarios/", ".yaml");
        QuestionLoader questions = new QuestionLoader().layer(ContentConfiguration.packed("content/questions/", ".md"));

        Scenarios read = new ScenarioReader(questions.bank()).read(files);

        assertThat(read.problems()).isEmpty();
        assertThat(read.all()).hasSameSizeAs(files).isNotEmpty();
    }

    private Scenarios read(String text) {
        return reader.read(List.of(new ContentFile("scenarios/short-talk.yaml", text)));
    }
}
