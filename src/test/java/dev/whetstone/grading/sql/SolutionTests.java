package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.question.SqlQuestion.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Solutions as people who think in another engine write them, right ones and wrong ones. */
class SolutionTests {

    private static final Path FOLDER = Path.of("src/test/resources/sql");

    private static final Pattern BLOCKS = Pattern.compile("(?m)^### ");

    private record Solution(String title, boolean right, JudgeRequest request) {}

    private static List<Solution> solutions(String file) throws IOException {
        List<Solution> solutions = new ArrayList<>();
        String data = "";
        String hidden = "";
        String question = "";
        Rules rules = SharedJudge.LOOSE;
        for (String block : BLOCKS.splitAsStream(Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8))
                .toList()) {
            String title = block.lines().findFirst().orElse("");
            String text = block.substring(title.length()).strip();
            switch (title.replaceFirst(" .*", "")) {
                case "data" -> {
                    data = text;
                    hidden = text;
                }
                case "hidden" -> hidden = text;
                case "question" -> {
                    question = text;
                    rules = SharedJudge.LOOSE;
                }
                case "ordered" -> rules = SharedJudge.ORDERED;
                case "right", "wrong" -> {
                    JudgeRequest request = new JudgeRequest(
                            hidden.equals(data) ? List.of(data) : List.of(data, hidden),
                            question,
                            text,
                            List.of(),
                            rules);
                    solutions.add(new Solution(title + "\n" + text, title.startsWith("right"), request));
                }
                default -> assertThat(block).isBlank();
            }
        }
        return solutions;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dialect-solutions.sql",
                "interview-solutions.sql",
                "habit-solutions.sql",
                "foreign-solutions.sql"
            })
    void rightOnesPassAndWrongOnesDoNot(String file) throws IOException {
        Map<Solution, CompletableFuture<JudgeResult>> results = new LinkedHashMap<>();
        for (Solution solution : solutions(file)) {
            results.put(solution, SharedJudge.JUDGE.submit(solution.request()));
        }
        List<String> surprises = new ArrayList<>();
        results.forEach((solution, result) -> {
            if ((result.join().verdict() == Verdict.EQUAL) != solution.right()) {
                surprises.add(solution.title() + "\n  => " + result.join().message());
            }
        });
        assertThat(results).hasSizeGreaterThan(60);
        assertThat(surprises).isEmpty();
    }
}
