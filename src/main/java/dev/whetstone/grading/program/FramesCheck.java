package dev.whetstone.grading.program;

import dev.whetstone.grading.program.FrameVerdict.State;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeTests.WrongProgram;
import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.ArrayList;
import java.util.List;

/** Tries a question's tables out on its own PySpark programs. */
record FramesCheck(FrameRuns runs, CodeQuestion question) {

    /** What is wrong with the tables, a sentence each; empty if nothing is. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        FrameVerdict model =
                tried(ChatText.written(question.body().modelAnswer()).candidates(Language.PYTHON));
        if (model.state() != State.EQUAL) {
            problems.add("The model program does not pass: " + model.message());
        }
        for (WrongProgram wrong : question.frames().wrong()) {
            FrameVerdict verdict = tried(List.of(wrong.program()));
            if (verdict.state() != State.DIFFERENT) {
                problems.add(
                        "The wrong program '" + wrong.says() + "' does not give another result: " + verdict.message());
            }
        }
        return problems;
    }

    private FrameVerdict tried(List<String> readings) {
        return runs.tried(question, readings).join();
    }
}
