package dev.whetstone.cli.batch;

import dev.whetstone.cli.batch.AnswerTable.Row;
import dev.whetstone.grading.text.AnswerScorer;
import dev.whetstone.grading.text.AnswerScorer.Graded;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Scores the lines of a file of answers, two at a time, and writes them in their order. */
final class BatchGrading {

    private static final int THREADS = 2;
    private static final int AHEAD = 64;
    private static final int NOTE_EVERY = 500;

    private final AnswerTable table;
    private final AnswerScorer scorer;
    private final PrintWriter progress;
    private final Map<String, List<Graded>> samples = new HashMap<>();
    private int written;

    private record Pending(Row row, Future<AnswerScorer.Score> score) {}

    BatchGrading(AnswerTable table, AnswerScorer scorer, PrintWriter progress) {
        this.table = table;
        this.scorer = scorer;
        this.progress = progress;
    }

    /** Learns from the lines that serve as samples. */
    void learn(Set<Integer> chosen, double fullMarks) throws IOException {
        table.forEach(row -> {
            if (chosen.contains(row.number())) {
                double score = Double.parseDouble(cell(row, "score").strip()) / fullMarks;
                samples.computeIfAbsent(cell(row, "question"), unseen -> new ArrayList<>())
                        .add(new Graded(cell(row, "student_answer"), score));
            }
        });
    }

    /** Scores every line that serves not as a sample; the number of those lines. */
    int run(Set<Integer> chosen, Writer out) throws IOException {
        out.write(String.join("\t", names()) + "\tscore\tuncertain\tsd\n");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Deque<Pending> pending = new ArrayDeque<>();
            table.forEach(row -> {
                if (!chosen.contains(row.number())) {
                    pending.add(new Pending(row, threads.submit(() -> score(row))));
                    if (pending.size() > AHEAD) {
                        write(pending.remove(), out);
                    }
                }
            });
            while (!pending.isEmpty()) {
                write(pending.remove(), out);
            }
        } finally {
            threads.shutdownNow();
        }
        return written;
    }

    /** A score that came with the answer goes by another name, so that `score` is the grader's. */
    private List<String> names() {
        return table.names().stream()
                .map(name -> name.equals("score") ? "given_score" : name)
                .toList();
    }

    private AnswerScorer.Score score(Row row) {
        String question = cell(row, "question");
        return scorer.score(
                question,
                cell(row, "reference_answer"),
                cell(row, "student_answer"),
                samples.getOrDefault(question, List.of()));
    }

    private String cell(Row row, String column) {
        return row.cell(table.column(column));
    }

    private void write(Pending pending, Writer out) throws IOException {
        AnswerScorer.Score score = Futures.get(pending.score());
        List<String> cells = new ArrayList<>(pending.row().cells());
        while (cells.size() < table.names().size()) {
            cells.add("");
        }
        out.write(String.join("\t", cells));
        out.write(String.format(Locale.ROOT, "\t%.4f\t%b\t%.4f%n", score.score(), score.uncertain(), score.sd()));
        written++;
        if (written % NOTE_EVERY == 0) {
            progress.println(written + " answers");
            progress.flush();
        }
    }
}
