package dev.whetstone.cli.batch;

import dev.whetstone.storage.FileFaults;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Judges queries from a file, for authors who try a question and for measurements. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Judges SQL queries, or Python programs, by running them.",
            "Each input line of sql: {\"id\", \"setup\", \"hiddenSetup\"?, \"reference\", \"candidate\", \"ordered\"?,"
                    + " \"columnOrder\"?, \"columnNames\"?}; the last three are false unless given.",
            "Each input line of python: {\"id\", \"candidate\", \"visible\", \"hidden\"?, \"setup\"?}; the tests are lists of"
                    + " {\"call\", and one of \"gives\", \"raises\", \"prints\", \"check\"}.",
            "Each input line of pyspark: {\"id\", \"candidate\", \"reference\", \"call\", \"schema\", \"data\", \"hidden\"?,"
                    + " \"ordered\"?}; hidden is a list.",
            "Each output line: {\"id\", \"verdict\": \"equal|different|error|timeout|refused\", \"message\", \"millis\"}, for"
                    + " python the verdict \"passed|failed|failed_hidden|timeout|error|refused\", for"
                    + " pyspark \"equal|different|timeout|error|not_run\"."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every line was judged",
            "1:some lines could not be read; they are named and the others were judged",
            "2:wrong options, or a file that cannot be read or written"
        })
public final class JudgeCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Option(
            names = "--language",
            defaultValue = "sql",
            description = "sql, python or pyspark (default: ${DEFAULT-VALUE}).")
    private Language language = Language.sql;

    @Option(names = "--batch", required = true, paramLabel = "in.jsonl", description = "The queries, a line each.")
    private Path batch = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "out.jsonl", description = "Where the verdicts go.")
    private Path out = Path.of("");

    @Option(
            names = "--children",
            defaultValue = "2",
            description = "How many processes judge at a time (default: ${DEFAULT-VALUE}).")
    private int children = 2;

    @Spec
    private @Nullable CommandSpec spec;

    private int bad;

    @Override
    public Integer call() {
        try (BatchJudging judge = judging();
                BufferedReader in = Files.newBufferedReader(batch, StandardCharsets.UTF_8);
                Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            run(judge, in, writer);
            return bad == 0 ? 0 : 1;
        } catch (IOException e) {
            err().println("Cannot read or write: " + FileFaults.of(e) + ".");
            return CommandLine.ExitCode.USAGE;
        } catch (IllegalStateException e) {
            err().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private BatchJudging judging() {
        return switch (language) {
            case sql -> QueryLines.of(children, JSON);
            case python -> ProgramLines.of(children, JSON);
            case pyspark -> FrameLines.of(children, JSON);
        };
    }

    private PrintWriter err() {
        return spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
    }

    /** Verdicts are written in the order of their lines, a few queries ahead of the oldest. */
    private void run(BatchJudging judge, BufferedReader in, Writer writer) throws IOException {
        Deque<CompletableFuture<BatchJudging.Verdict>> pending = new ArrayDeque<>();
        int number = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            number++;
            if (!line.isBlank()) {
                submit(judge, line, number, pending);
            }
            while (pending.size() >= 3 * children) {
                write(pending.remove(), writer);
            }
        }
        while (!pending.isEmpty()) {
            write(pending.remove(), writer);
        }
    }

    private void submit(
            BatchJudging judge, String line, int number, Deque<CompletableFuture<BatchJudging.Verdict>> pending) {
        try {
            pending.add(judge.submit(line));
        } catch (JacksonException | IllegalArgumentException e) {
            bad++;
            String reason = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            err().println("Line " + number + " is skipped: " + reason);
        }
    }

    private static void write(CompletableFuture<BatchJudging.Verdict> pending, Writer writer) throws IOException {
        writer.write(JSON.writeValueAsString(pending.join()));
        writer.write('\n');
        writer.flush();
    }

    /** What is judged, by its name on the command line. */
    enum Language {
        sql,
        python,
        pyspark
    }
}
