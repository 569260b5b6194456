package dev.whetstone.question.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackedQuestionsTests {

    private final QuestionBank bank = PackedQuestions.ofFiles();

    @Test
    void whatIsPackedIsWhatTheFilesSay() throws IOException {
        List<Question> read = PackedQuestions.read(new ByteArrayInputStream(packed()));

        assertThat(read).hasSizeGreaterThan(400).isEqualTo(List.copyOf(bank.all()));
    }

    @Test
    void theSameQuestionsGiveTheSameBytes() throws IOException {
        assertThat(packed()).isEqualTo(packed());
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackedQuestions.write(bank.all(), out);
        return out.toByteArray();
    }
}
