package dev.whetstone.grading.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whetstone.grading.sql.JudgeResult.Verdict;
import dev.whetstone.question.QuestionBank;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.reader.ContentConfiguration;
import dev.whetstone.question.reader.QuestionLoader;
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

/** The bank's own questions as people answer them who come from another engine; {@code known} ones are known not to be read. */
class BankSolutionTests {

    private static final Path FOLDER = Path.of("src/test/resources/sql");
    private static final Pattern BLOCKS = Pattern.compile("(?m)^### ");

    private final QuestionBank bank = new QuestionLoader()
            .layer(ContentConfiguration.packed("content/questions/", ".md"))
            .bank();

    @ParameterizedTest
    @ValueSource(strings = {"bank-solutions.sql", "bank-held-out.sql", "bank-everyday.sql"})
    void rightOnesPassAndWrongOnesDoNot(String file) throws IOException {
        Map<String, CompletableFuture<JudgeResult>> results = new LinkedHashMap<>();
        String id = "";
        for (String block : BLOCKS.splitAsStream(Files.readString(FOLDER.resolve(file), StandardCharsets.UTF_8))
                .filter(text -> !text.isBlank())
                .toList()) {
            String title = block.lines().findFirst().orElse("");
            if (title.startsWith("question ")) {
                id = title.substring("question ".length());
            } else {
                results.put(id + ": " + title, judge(id, block.substring(title.length())));
            }
        }
        List<String> surprises = new ArrayList<>();
        results.forEach((title, result) -> {
            boolean right = title.contains(": right ");
            if ((result.join().verdict() == Verdict.EQUAL) != right) {
                surprises.add(title + "\n  => " + result.join().message());
            }
        });
        assertThat(results).hasSizeGreaterThan(60);
        assertThat(surprises).isEmpty();
    }

    private CompletableFuture<JudgeResult> judge(String id, String query) {
        SqlQuestion question = (SqlQuestion) bank.find(id).orElseThrow();
        return SharedJudge.JUDGE.submit(JudgeRequest.of(question, List.of(query.strip())));
    }
}
