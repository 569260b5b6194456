package dev.whetstone.grading.program;

import dev.whetstone.grading.Trial;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs a program on the visible tests of its question. */
record VisibleTrial(ProgramTests tests) implements Trial {

    @Override
    public Optional<CompletableFuture<String>> of(Question question, String text) {
        if (!(question instanceof CodeQuestion code) || code.tests().isEmpty() || !tests.canRun()) {
            return Optional.empty();
        }
        List<String> readings = ChatText.of(text).candidates(Language.PYTHON);
        return Optional.of(tests.tryVisible(code.tests(), readings, () -> {}).thenApply(TestVerdict::message));
    }
}
