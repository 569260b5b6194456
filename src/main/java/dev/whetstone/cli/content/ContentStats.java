package dev.whetstone.cli.content;

import dev.whetstone.plan.StudyPlan;
import dev.whetstone.question.Difficulty;
import dev.whetstone.question.Kind;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tables of what the content holds, as plain text: the first column to the left, numbers to the right. */
final class ContentStats {

    private ContentStats() {}

    /** A line for each topic and one for all of them. */
    static String ofQuestions(Collection<Question> bank, Collection<StudyPlan> plans) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        Stream.of("topic", "questions"),
                        Stream.of(Kind.values()).map(kind -> kind.name().toLowerCase(Locale.ROOT)),
                        Stream.of(Difficulty.values()).map(Difficulty::id),
                        Stream.of("in no plan", "oldest check"))
                .flatMap(names -> names)
                .toList());
        Map<String, List<Question>> topics = bank.stream()
                .collect(Collectors.groupingBy(question -> question.head().topic(), TreeMap::new, Collectors.toList()));
        topics.forEach((topic, questions) -> rows.add(row(topic, questions, plans)));
        if (topics.size() > 1) {
            rows.add(row("all", bank, plans));
        }
        return table(rows);
    }

    /** A line for each plan. */
    static String ofPlans(Collection<StudyPlan> plans) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("plan", "days", "questions")));
        plans.stream()
                .sorted(Comparator.comparing(StudyPlan::id))
                .forEach(plan ->
                        rows.add(List.of(plan.id(), String.valueOf(plan.days().size()), String.valueOf(plan.size()))));
        return table(rows);
    }

    private static List<String> row(String name, Collection<Question> questions, Collection<StudyPlan> plans) {
        List<String> row = new ArrayList<>(List.of(name, String.valueOf(questions.size())));
        for (Kind kind : Kind.values()) {
            row.add(count(questions, question -> question.kind() == kind));
        }
        for (Difficulty difficulty : Difficulty.values()) {
            row.add(count(questions, question -> question.head().difficulty() == difficulty));
        }
        row.add(count(questions, question -> plans.stream().noneMatch(plan -> plan.holds(question.id()))));
        row.add(questions.stream()
                .map(question -> question.head().checked())
                .min(Comparator.naturalOrder())
                .map(String::valueOf)
                .orElse(""));
        return row;
    }

    private static String count(Collection<Question> questions, Predicate<Question> which) {
        return String.valueOf(questions.stream().filter(which).count());
    }

    private static String table(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        return rows.stream()
                .map(row -> IntStream.range(0, widths.length)
                        .mapToObj(column -> cell(row.get(column), widths[column], column == 0))
                        .collect(Collectors.joining("  ")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String cell(String text, int width, boolean left) {
        String blanks = " ".repeat(width - text.length());
        return left ? text + blanks : blanks + text;
    }
}
