package dev.whetstone.grading.program;

import dev.whetstone.grading.Grader;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.OutputQuestion;
import java.util.List;

/** Puts graders that run programs before those that read them. */
public final class ProgramGraders {

    private ProgramGraders() {}

    /** The same graders, those of code and output questions wrapped. */
    public static List<Grader<?>> around(List<Grader<?>> readers, Runner runner, FrameRuns frames) {
        return readers.stream()
                .<Grader<?>>map(reader -> around(reader, runner, frames))
                .toList();
    }

    private static Grader<?> around(Grader<?> reader, Runner runner, FrameRuns frames) {
        if (reader.type() == CodeQuestion.class) {
            return new ProgramGrader(code(reader), new ProgramTests(runner), frames);
        }
        return reader.type() == OutputQuestion.class ? new ProvenOutput(output(reader), runner) : reader;
    }

    /** Safe because the caller has asked for the type. */
    @SuppressWarnings("unchecked")
    private static Grader<CodeQuestion> code(Grader<?> reader) {
        return (Grader<CodeQuestion>) reader;
    }

    /** Safe because the caller has asked for the type. */
    @SuppressWarnings("unchecked")
    private static Grader<OutputQuestion> output(Grader<?> reader) {
        return (Grader<OutputQuestion>) reader;
    }
}
