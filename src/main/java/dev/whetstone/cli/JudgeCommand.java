package dev.whetstone.cli;

import dev.whetstone.grading.sql.Judge;
import dev.whetstone.grading.sql.JudgeRequest;
import dev.whetstone.grading.sql.JudgeResult;
import dev.whetstone.grading.sql.JudgeSettings;
import dev.whetstone.question.SqlQuestion.Rules;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
            "Judges SQL queries by running them.",
            "Each input line: {\"id\", \"setup\", \"hiddenSetup\"?, \"reference\", \"candidate\", \"ordered\"?,"
                    + " \"columnOrder\"?, \"columnNames\"?}; the last three are false unless given.",
            "Each output line: {\"id\", \"verdict\": \"equal|different|error|timeout|refused\", \"message\", \"millis\"}."
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
        JudgeSettings defaults = JudgeSettings.defaults();
        JudgeSettings settings =
                new JudgeSettings(children, defaults.limit(), 4 * children, defaults.memory(), defaults.idle());
        try (Judge judge = new Judge(settings);
                BufferedReader in = Files.newBufferedReader(batch, StandardCharsets.UTF_8);
                Writer writer = Files.newBufferedWriter(out, StandardCharsets.UTF_8)) {
            run(judge, in, writer);
            return bad == 0 ? 0 : 1;
        } catch (IOException e) {
            err().println("Cannot read or write: " + e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private PrintWriter err() {
        return spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
    }

    /** Verdicts are written in the order of their lines, a few queries ahead of the oldest. */
    private void run(Judge judge, BufferedReader in, Writer writer) throws IOException {
        Deque<Pending> pending = new ArrayDeque<>();
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

    private void submit(Judge judge, String line, int number, Deque<Pending> pending) {
        try {
            Line query = JSON.readValue(line, Line.class);
            pending.add(new Pending(query.id(), judge.submit(query.request(), () -> {})));
        } catch (JacksonException | IllegalArgumentException e) {
            bad++;
            String reason = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            err().println("Line " + number + " is skipped: " + reason);
        }
    }

    private static void write(Pending pending, Writer writer) throws IOException {
        JudgeResult result = pending.result().join();
        Verdict verdict = new Verdict(pending.id(), result.verdict().id(), result.message(), result.millis());
        writer.write(JSON.writeValueAsString(verdict));
        writer.write('\n');
        writer.flush();
    }

    private record Pending(Object id, CompletableFuture<JudgeResult> result) {}

    private record Verdict(Object id, String verdict, String message, long millis) {}

    /** An input line; the id may be a number or text and comes back as it was. */
    private record Line(
            @Nullable Object id,
            @Nullable String setup,
            @Nullable String hiddenSetup,
            @Nullable String reference,
            @Nullable String candidate,
            boolean ordered,
            boolean columnOrder,
            boolean columnNames) {

        @Override
        public Object id() {
            return need(id, "id");
        }

        JudgeRequest request() {
            List<String> dataSets = new ArrayList<>(List.of(need(setup, "setup")));
            if (hiddenSetup != null) {
                dataSets.add(hiddenSetup);
            }
            return new JudgeRequest(
                    dataSets,
                    need(reference, "reference"),
                    need(candidate, "candidate"),
                    List.of(),
                    new Rules(ordered, columnOrder, columnNames));
        }

        private static <T> T need(@Nullable T value, String name) {
            if (value == null) {
                throw new IllegalArgumentException("it has no \"" + name + "\"");
            }
            return value;
        }
    }
}
