package dev.whetstone.question.reader;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Coaching;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Head;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommittedContentTests {

    private final List<ContentFile> files = ContentConfiguration.packed("content/questions/", ".md");
    private final QuestionBank bank = new QuestionLoader().layer(files).bank();

    @Test
    void everyPackedQuestionCanBeRead() {
        assertThat(bank.problems()).isEmpty();
        assertThat(bank.all()).hasSameSizeAs(files);
    }

    /** Three levels and a dozen questions, so that a group can begin and need not end with any topic. */
    @Test
    void everyTopicRisesFromEasyToHard() {
        Map<String, Map<Difficulty, Long>> topics = bank.all().stream()
                .map(Question::head)
                .collect(groupingBy(Head::topic, groupingBy(Head::difficulty, counting())));
        assertThat(topics).hasSizeGreaterThanOrEqualTo(7).allSatisfy((topic, levels) -> {
            assertThat(levels).containsOnlyKeys(Difficulty.values());
            assertThat(levels.values().stream().mapToLong(Long::longValue).sum())
                    .isGreaterThanOrEqualTo(12);
        });
    }

    @Test
    void everyQuestionTellsWhatAnInterviewerWouldAndHasHintsFromGentleToStrong() {
        assertThat(bank.all()).allSatisfy(question -> {
            Coaching coaching = question.body().coaching();
            assertThat(coaching.listensFor()).as(question.id()).isNotEmpty();
            assertThat(coaching.weakAnswersMiss()).as(question.id()).isNotEmpty();
            assertThat(coaching.documents()).as(question.id()).isNotEmpty();
            assertThat(question.body().hints()).as(question.id()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void thereIsEnoughForATelephoneInTwoMinutes() {
        Map<Kind, Long> quick = bank.all().stream()
                .filter(question -> question.head().minutes() <= 3)
                .collect(groupingBy(Question::kind, counting()));
        assertThat(quick.get(Kind.CHOICE)).isGreaterThanOrEqualTo(60);
        assertThat(quick.get(Kind.OUTPUT)).isGreaterThanOrEqualTo(60);
        assertThat(bank.all()).hasSizeGreaterThanOrEqualTo(480);
    }
}
