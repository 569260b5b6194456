package dev.whetstone.grading.program;

import dev.whetstone.grading.Grade;
import dev.whetstone.grading.Grader;
import dev.whetstone.grading.program.run.ProgramTask;
import dev.whetstone.grading.program.run.RunReport;
import dev.whetstone.grading.program.run.Runner;
import dev.whetstone.question.OutputQuestion;
import dev.whetstone.reading.ChatText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Grades as another grader does, and holds a question's output to what its program, if it is a whole one, really prints. */
final class ProvenOutput implements Grader<OutputQuestion> {

    private final Grader<OutputQuestion> reader;
    private final Runner runner;

    ProvenOutput(Grader<OutputQuestion> reader, Runner runner) {
        this.reader = reader;
        this.runner = runner;
    }

    @Override
    public Class<OutputQuestion> type() {
        return OutputQuestion.class;
    }

    @Override
    public Optional<String> refusal(OutputQuestion question, String answer) {
        return reader.refusal(question, answer);
    }

    @Override
    public Grade grade(OutputQuestion question, String answer) {
        return reader.grade(question, answer);
    }

    @Override
    public List<Flaw> check(OutputQuestion question) {
        List<Flaw> flaws = new ArrayList<>(reader.check(question));
        List<String> programs = ChatText.written(question.body().prompt()).code();
        boolean fragment = question.head().topic().equals("pyspark");
        if (runner.canRun() && !fragment && !programs.isEmpty()) {
            wrong(question, programs.get(0)).ifPresent(reason -> flaws.add(new Flaw("/output/expect", reason)));
        }
        return flaws;
    }

    /** A program whose libraries are not there proves nothing. */
    private Optional<String> wrong(OutputQuestion question, String program) {
        ProgramTask task = new ProgramTask(List.of(program), "", List.of(), "__main__", 0, 0);
        RunReport report = runner.submit(task).join();
        Optional<RunReport.Result> result = report.of(RunReport.LOADING);
        String raised = result.map(RunReport.Result::raised).orElse(null);
        if ("ModuleNotFoundError".equals(raised)) {
            return Optional.empty();
        }
        String printed = plain(
                Objects.requireNonNullElse(result.map(RunReport.Result::printed).orElse(null), ""));
        boolean said = Stream.concat(Stream.of(question.expect()), question.accept().stream())
                .map(ProvenOutput::plain)
                .anyMatch(text -> text.equals(printed) || (raised != null && isErrorAfter(text, printed, raised)));
        return said
                ? Optional.empty()
                : Optional.of("the program prints " + printed.replace("\n", "\\n")
                        + (raised == null ? "" : " and raises " + raised));
    }

    /** A program may end in an error that the question asks for by name. */
    private static boolean isErrorAfter(String text, String printed, String raised) {
        return text.startsWith(printed)
                && text.substring(printed.length()).strip().startsWith(raised);
    }

    private static String plain(String text) {
        return text.lines()
                .map(line -> line.replaceAll("[ \\t]+", " ").strip())
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
