package dev.whetstone.grading.text.rubric;

import dev.whetstone.grading.text.language.AnswerText;
import dev.whetstone.grading.text.language.KnownWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * Prints how well the coverage of a reference answer follows human scores, as Pearson's r. Arguments: tab-separated files with
 * the columns question, reference_answer, student_answer and score_avg.
 */
final class CoverageBenchmark {

    private record Row(String question, String reference, String answer, double score) {}

    private CoverageBenchmark() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            List<Row> rows = rows(Path.of(file));
            System.out.printf(Locale.ROOT, "%s: %d rows%n", Path.of(file).getFileName(), rows.size());
            print("coverage of the whole reference", rows, (wording, answer) -> {
                Coverage coverage = wording.coverage(answer);
                return coverage.contradicts() ? 0 : coverage.agreeing();
            });
        }
    }

    private static void print(String name, List<Row> rows, ToDoubleBiFunction<Wording, AnswerText> method) {
        double[] found = new double[rows.size()];
        double[] human = new double[rows.size()];
        long start = System.nanoTime();
        for (int i = 0; i < found.length; i++) {
            Row row = rows.get(i);
            Set<String> known = KnownWords.of(row.question());
            AnswerText answer = AnswerText.of(row.answer(), List.of(), known);
            found[i] = method.applyAsDouble(Wording.of(row.reference(), known), answer);
            human[i] = row.score();
        }
        double millis = (System.nanoTime() - start) / 1e6 / found.length;
        System.out.printf(Locale.ROOT, "  %-40s r = %.3f  (%.2f ms each)%n", name, pearson(found, human), millis);
    }

    private static List<Row> rows(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> head = List.of(lines.get(0).split("\t", -1));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            rows.add(new Row(
                    cells[head.indexOf("question")],
                    cells[head.indexOf("reference_answer")],
                    cells[head.indexOf("student_answer")],
                    Double.parseDouble(cells[head.indexOf("score_avg")])));
        }
        return rows;
    }

    private static double pearson(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
