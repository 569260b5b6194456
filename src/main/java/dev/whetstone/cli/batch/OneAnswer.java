package dev.whetstone.cli.batch;

import dev.whetstone.cli.shared.CommandGraders;
import dev.whetstone.cli.shared.CommandSettings;
import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grading;
import dev.whetstone.question.Question;
import dev.whetstone.question.content.ContentFolder;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Grades one answer to a question of the bank and prints all there is to say about it. */
final class OneAnswer {

    private final PrintWriter out;

    OneAnswer(PrintWriter out) {
        this.out = out;
    }

    void print(String id, Path file) throws IOException {
        String answer = file.toString().equals("-")
                ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(file);
        Question question = find(id);
        try (CommandGraders graders = CommandGraders.start()) {
            Grading grading = graders.grading();
            grading.refusal(question, answer)
                    .ifPresentOrElse(out::println, () -> print(grading.grade(question, answer)));
        }
        out.flush();
    }

    private void print(Grade grade) {
        out.println(String.format(
                Locale.ROOT, "%.2f, %s", grade.score(), grade.certainty().name().toLowerCase(Locale.ROOT)));
        out.println(grade.verdict());
        out.println(grade.explanation());
    }

    private static Question find(String id) {
        QuestionLoader loader = new QuestionLoader().layer(ContentConfiguration.packed("content/questions/", ".md"));
        String folder = CommandSettings.value("whetstone.content");
        if (!folder.isBlank()) {
            loader.layer(new ContentFolder(Path.of(folder, "questions")).files(".md", loader::problem));
        }
        return loader.bank()
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no question `" + id + "`"));
    }
}
