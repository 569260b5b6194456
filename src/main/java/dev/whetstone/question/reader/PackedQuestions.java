package dev.whetstone.question.reader;

import dev.whetstone.question.ChoiceQuestion;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.DiscussionQuestion;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.question.PracticeQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.ShortQuestion;
import dev.whetstone.question.SqlQuestion;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The packed questions as they were read and checked when the jar was made, so that a start reads one file of records instead of
 * hundreds in YAML and Markdown. Only a jar has it; a folder of classes has the questions' own files alone.
 */
public final class PackedQuestions {

    private static final String RESOURCE = "/content/questions.bin";

    private static final List<Class<? extends Question>> KINDS = List.of(
            ChoiceQuestion.class,
            CodeQuestion.class,
            DiscussionQuestion.class,
            OutputQuestion.class,
            PracticeQuestion.class,
            ShortQuestion.class,
            SqlQuestion.class);

    private PackedQuestions() {}

    /** The questions in the order of their files; from the files themselves where there is nothing else. */
    static QuestionBank ofProgram() {
        try (InputStream in = PackedQuestions.class.getResourceAsStream(RESOURCE)) {
            return in == null ? ofFiles() : new QuestionBank(read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The questions as their own files have them. */
    public static QuestionBank ofFiles() {
        return new QuestionLoader()
                .layer(ContentConfiguration.packed("content/questions/", ".md"))
                .bank();
    }

    static List<Question> read(InputStream in) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
        CompactReader reader = new CompactReader(bytes);
        List<Question> questions = new ArrayList<>();
        while (bytes.hasRemaining()) {
            questions.add((Question) reader.read(KINDS.get(bytes.get())));
        }
        return questions;
    }

    /** Writes what {@link #ofProgram} finds in a jar. */
    public static void write(Collection<Question> questions, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        CompactWriter writer = new CompactWriter(out);
        for (Question question : questions) {
            out.writeByte(KINDS.indexOf(question.getClass()));
            writer.write(question.getClass(), question);
        }
        out.flush();
    }
}
