package dev.whetstone.cli.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Picks the graded lines of each question that serve as samples, spread over its grades; the same for the same file. */
final class BatchSamples {

    private static final long SEED = 20_261_121;

    private final Map<String, List<Graded>> byQuestion = new HashMap<>();
    private double greatest = 1;

    private record Graded(int number, double score) {}

    /** Looks at the questions and scores of a whole file. */
    static BatchSamples of(AnswerTable table) throws IOException {
        BatchSamples samples = new BatchSamples();
        int question = table.column("question");
        int score = table.column("score");
        table.forEach(row -> samples.add(row.number(), row.cell(question), row.cell(score)));
        return samples;
    }

    private void add(int number, String question, String score) {
        if (!score.isBlank()) {
            double graded = Double.parseDouble(score.strip());
            greatest = Math.max(greatest, graded);
            byQuestion.computeIfAbsent(question, unseen -> new ArrayList<>()).add(new Graded(number, graded));
        }
    }

    /** The greatest score in the file, at least 1: full marks. */
    double fullMarks() {
        return greatest;
    }

    /** The numbers of the chosen lines. */
    Set<Integer> choose(int perQuestion) {
        Set<Integer> chosen = new LinkedHashSet<>();
        byQuestion.forEach((question, graded) -> chosen.addAll(spread(graded, perQuestion)));
        return chosen;
    }

    private static List<Integer> spread(List<Graded> graded, int count) {
        List<Graded> order = new ArrayList<>(graded);
        Collections.shuffle(order, new Random(SEED));
        order.sort(Comparator.comparingDouble(Graded::score));
        int taken = Math.min(count, order.size());
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < taken; i++) {
            double place = taken == 1 ? (order.size() - 1) / 2.0 : i * (order.size() - 1.0) / (taken - 1);
            numbers.add(order.get((int) Math.round(place)).number());
        }
        return numbers;
    }
}
