package dev.whetstone.grading.program;

import dev.whetstone.grading.Trial;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.Question;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs a program on the visible tests, or the visible rows, of its question. */
record VisibleTrial(ProgramTests tests, FrameRuns frames) implements Trial {

    @Override
    public Optional<CompletableFuture<String>> of(Question question, String text) {
        if (!(question instanceof CodeQuestion code)) {
            return Optional.empty();
        }
        List<String> readings = ChatText.of(text).candidates(Language.PYTHON);
        if (!code.tests().isEmpty() && tests.canRun()) {
            return Optional.of(tests.tryVisible(code.tests(), readings).thenApply(TestVerdict::message));
        }
        if (frames.canRun(code.frames())) {
            return Optional.of(frames.triedOnVisible(code, readings).thenApply(FrameVerdict::onVisibleRows));
        }
        return Optional.empty();
    }
}
