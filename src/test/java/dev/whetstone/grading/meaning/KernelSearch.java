package dev.whetstone.grading.meaning;

import dev.whetstone.grading.text.prose.ReferenceAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Prints how scores with five samples a question follow people's, as Pearson's r, for kernels of several widths and heights.
 * Arguments: tab-separated files with the columns question, reference_answer, student_answer and score (0 to 1).
 */
final class KernelSearch {

    private static final int SAMPLES = 5;
    private static final double[] HEIGHTS = {0, 0.03, 0.05, 0.1};

    private record Row(View view, double score) {}

    /** The heights of the four parts of a kernel, and the noise. */
    private record Heights(double common, double alike, double centre, double covered, double noise) {

        double of(View a, View b) {
            double distance = 0;
            for (int i = 0; i < a.covered().length; i++) {
                distance += Math.pow(a.covered()[i] - b.covered()[i], 2);
            }
            double apart = distance / Math.max(1, a.covered().length);
            return common
                    + alike * Math.exp(-(1 - a.words().alike(b.words())) / 0.4)
                    + centre * Math.exp(-(1 - Vectors.dot(a.centre(), b.centre())) / 0.3)
                    + covered * Math.exp(-apart / 0.1);
        }
    }

    private KernelSearch() {}

    public static void main(String[] files) throws IOException {
        for (String file : files) {
            List<List<Row>> questions = read(Path.of(file));
            for (double alike : HEIGHTS) {
                for (double centre : HEIGHTS) {
                    for (double covered : HEIGHTS) {
                        Heights heights = new Heights(0.03, alike, centre, covered, 0.03);
                        System.out.printf(
                                Locale.ROOT, "%s %s r = %.3f%n", file, heights, correlation(questions, heights));
                    }
                }
            }
        }
    }

    private static List<List<Row>> read(Path file) throws IOException {
        EmbeddingModel model = EmbeddingModel.shipped();
        Map<String, ReferenceAnswer> references = new LinkedHashMap<>();
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        List<String> head = List.of(lines.get(0).split("\t", -1));
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            String question = cells[head.indexOf("question")];
            ReferenceAnswer reference = references.computeIfAbsent(
                    question, asked -> ReferenceAnswer.of(model, asked, cells[head.indexOf("reference_answer")]));
            rows.computeIfAbsent(question, unseen -> new ArrayList<>())
                    .add(new Row(
                            reference.view(cells[head.indexOf("student_answer")]),
                            Double.parseDouble(cells[head.indexOf("score")])));
        }
        return List.copyOf(rows.values());
    }

    private static double correlation(List<List<Row>> questions, Heights heights) {
        List<double[]> pairs = new ArrayList<>();
        for (List<Row> rows : questions) {
            List<Row> order = new ArrayList<>(rows);
            Collections.shuffle(order, new Random(1));
            order.sort(Comparator.comparingDouble(Row::score));
            List<Row> samples = new ArrayList<>();
            for (int i = 0; i < SAMPLES && order.size() > SAMPLES; i++) {
                samples.add(order.get(Math.round(i * (order.size() - 1) / (SAMPLES - 1f))));
            }
            score(samples, order, heights, pairs);
        }
        return pearson(pairs);
    }

    private static void score(List<Row> samples, List<Row> all, Heights heights, List<double[]> pairs) {
        int n = samples.size();
        double[][] covariance = new double[n][n];
        double[] wrong = new double[n];
        for (int i = 0; i < n; i++) {
            wrong[i] = samples.get(i).score() - samples.get(i).view().prior();
            for (int j = 0; j < n; j++) {
                covariance[i][j] =
                        heights.of(samples.get(i).view(), samples.get(j).view());
            }
        }
        double[][] factor = Cholesky.of(covariance, heights.noise());
        double[] weights = Cholesky.back(factor, Cholesky.forward(factor, wrong));
        for (Row row : all) {
            if (!samples.contains(row)) {
                double score = row.view().prior();
                for (int i = 0; i < n; i++) {
                    score += weights[i] * heights.of(samples.get(i).view(), row.view());
                }
                pairs.add(new double[] {Math.max(0, Math.min(1, score)), row.score()});
            }
        }
    }

    private static double pearson(List<double[]> pairs) {
        double meanX = pairs.stream().mapToDouble(pair -> pair[0]).average().orElse(0);
        double meanY = pairs.stream().mapToDouble(pair -> pair[1]).average().orElse(0);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (double[] pair : pairs) {
            xy += (pair[0] - meanX) * (pair[1] - meanY);
            xx += (pair[0] - meanX) * (pair[0] - meanX);
            yy += (pair[1] - meanY) * (pair[1] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
