package dev.whetstone.question.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.content.ContentFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommittedContentTests {

    @Test
    void everyPackedQuestionCanBeRead() {
        List<ContentFile> files = ContentConfiguration.packed("content/questions/", ".md");
        QuestionBank bank = new QuestionLoader().layer(files).bank();

        assertThat(bank.problems()).isEmpty();
        assertThat(bank.all()).hasSameSizeAs(files);
    }
}
