package dev.whetstone.cli.batch;

import dev.whetstone.cli.shared.CommandSettings;
import dev.whetstone.cli.shared.Version;
import dev.whetstone.grading.meaning.EmbeddingModel;
import dev.whetstone.grading.text.AnswerScorer;
import dev.whetstone.storage.FileFaults;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Grades answers from files. */
@Command(
        name = "grade",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "Grades a file of answers, or one answer to a question of the bank.",
            "--batch takes tab-separated columns named question, reference_answer and student_answer, and maybe score. "
                    + "The result has every column of it, score renamed to given_score, and then score (0 to 1), "
                    + "uncertain (true or false) and sd.",
            "The greatest given score of a file counts as full marks, if it is above 1."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:graded", "2:wrong usage, or a file that cannot be read"})
public final class GradeCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private Source source;

    @Option(
            names = "--samples",
            paramLabel = "K",
            defaultValue = "0",
            description = {
                "Takes K graded lines of each question as samples, spread over its grades and always the same ones; "
                        + "the others are scored."
            })
    private int samples;

    @Option(names = "--out", paramLabel = "out.tsv", description = "Where the scores of --batch go.")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** What is graded. */
    static final class Source {
        @Option(names = "--batch", paramLabel = "in.tsv", required = true, description = "A file of answers.")
        @Nullable
        Path batch;

        @ArgGroup(exclusive = false, multiplicity = "1")
        @Nullable
        One one;
    }

    /** One answer. */
    static final class One {
        @Option(
                names = "--question",
                paramLabel = "ID",
                required = true,
                description = "A question of the bank, or of the folder that WHETSTONE_CONTENT names.")
        @SuppressWarnings("NullAway.Init")
        String question;

        @CommandLine.Parameters(
                paramLabel = "FILE",
                description = "A file with one answer to it; - reads what is typed.")
        @SuppressWarnings("NullAway.Init")
        Path file;
    }

    @Override
    public Integer call() {
        try {
            return source.batch != null ? batch(source.batch) : one();
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Cannot grade: " + FileFaults.of(e) + ".", e);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "Cannot grade: " + e.getMessage(), e);
        }
    }

    private Integer one() throws IOException {
        One wanted = java.util.Objects.requireNonNull(source.one);
        new OneAnswer(spec.commandLine().getOut()).print(wanted.question, wanted.file);
        return CommandLine.ExitCode.OK;
    }

    private Integer batch(Path in) throws IOException {
        if (out == null) {
            throw new ParameterException(spec.commandLine(), "--batch needs --out, the file the scores go to.");
        }
        if (samples < 0) {
            throw new ParameterException(spec.commandLine(), "--samples takes a number from 0.");
        }
        AnswerTable table = AnswerTable.open(in, List.of("question", "reference_answer", "student_answer"));
        if (samples > 0 && table.column("score") < 0) {
            throw new ParameterException(spec.commandLine(), "--samples needs a column `score`.");
        }
        PrintWriter err = spec.commandLine().getErr();
        BatchGrading grading =
                new BatchGrading(table, new AnswerScorer(EmbeddingModel.of(CommandSettings.model())), err);
        Set<Integer> chosen = Set.of();
        if (samples > 0) {
            BatchSamples graded = BatchSamples.of(table);
            chosen = graded.choose(samples);
            grading.learn(chosen, graded.fullMarks());
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            int scored = grading.run(chosen, writer);
            err.println(scored + " answers scored, " + chosen.size() + " taken as samples");
        }
        err.flush();
        return CommandLine.ExitCode.OK;
    }
}
