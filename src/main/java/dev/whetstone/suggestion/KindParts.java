package dev.whetstone.suggestion;

import static dev.whetstone.suggestion.QuestionFile.quoted;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a content file holds for one kind of question only. */
final class KindParts {

    private static final Pattern FENCED = Pattern.compile("\\A```[^\\n]*\\n(.*?)\\n?```\\s*\\z", Pattern.DOTALL);

    private KindParts() {}

    /** The rubric's lines, a point each. */
    static String[] rubric(SuggestedText text) {
        List<String> points = text.pointLines();
        Stream<String> lines = IntStream.range(0, points.size())
                .boxed()
                .flatMap(n -> Stream.of("    - id: p" + (n + 1), "      says: " + quoted(points.get(n))));
        return lines(Stream.of("rubric:", points.isEmpty() ? "  points: []" : "  points:"), lines);
    }

    /** The options' lines: {@code * right option | why} and {@code wrong option | why}. */
    static String[] choices(SuggestedText text) {
        List<String> options = text.pointLines();
        return lines(
                Stream.of(options.isEmpty() ? "choices: []" : "choices:"),
                options.stream().flatMap(KindParts::option));
    }

    private static Stream<String> option(String line) {
        boolean right = line.startsWith("*");
        String[] parts = (right ? line.substring(1) : line).split("\\|", 2);
        return Stream.of(
                "  - text: " + quoted(parts[0].strip()),
                "    correct: " + right,
                "    because: " + quoted(parts.length > 1 ? parts[1].strip() : ""));
    }

    private static String[] lines(Stream<String> head, Stream<String> rest) {
        return Stream.concat(head, rest).toArray(String[]::new);
    }

    /** The model answer; what a program prints, and a bare program, stands in a fence of its own. */
    static String model(SuggestedText text) {
        return switch (text.kind()) {
            case "output" -> "It prints:\n\n```text\n" + unfenced(text.answer()) + "\n```";
            case "code" -> text.answer().contains("```") ? text.answer() : "```python\n" + text.answer() + "\n```";
            default -> text.answer();
        };
    }

    static String unfenced(String answer) {
        Matcher fenced = FENCED.matcher(answer);
        return fenced.matches() ? fenced.group(1) : answer;
    }
}
