package dev.whetstone.question.reader;

import dev.whetstone.question.Body;
import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import dev.whetstone.question.SqlQuestion;
import dev.whetstone.question.SqlQuestion.Rules;
import dev.whetstone.question.SqlQuestion.WrongAnswer;
import dev.whetstone.question.reader.Section.PlacedBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.renderer.text.TextContentRenderer;
import tools.jackson.databind.JsonNode;

final class SqlReader implements KindReader {

    private static final List<String> OWN_SECTIONS = List.of("Schema", "Data", "Hidden data", "Wrong answers");
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        draft.sections()
                .allowOnly(Stream.concat(COMMON_SECTIONS.stream(), OWN_SECTIONS.stream())
                        .toList());
        List<String> schema = blocks(draft, "Schema", 1, 1);
        List<String> data = blocks(draft, "Data", 1, 1);
        List<String> hidden = blocks(draft, "Hidden data", 1, 20);
        List<String> model = blocks(draft, "Model answer", 1, 20);
        List<WrongAnswer> wrong = wrongAnswers(draft);
        Body body = draft.body();
        if (!draft.findings().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SqlQuestion(
                head,
                body,
                schema.get(0),
                data.get(0),
                hidden,
                model.get(0),
                wrong,
                rules(draft.yaml().root())));
    }

    private static Rules rules(JsonNode root) {
        JsonNode sql = root.path("sql");
        return new Rules(
                sql.path("ordered").asBoolean(false),
                sql.path("columnOrder").asBoolean(false),
                sql.path("columnNames").asBoolean(false));
    }

    private static List<String> blocks(Draft draft, String title, int least, int most) {
        Optional<Section> section = draft.sections().require(title);
        if (section.isEmpty()) {
            return List.of();
        }
        List<String> blocks = section.get().fences().stream()
                .filter(SqlReader::isSql)
                .map(FencedCodeBlock::getLiteral)
                .map(String::strip)
                .toList();
        if (blocks.size() < least || blocks.size() > most) {
            String wanted = most == 1 ? "exactly one `sql` block" : "at least one `sql` block";
            draft.findings().add(section.get().line(), "`" + title + "` must hold " + wanted);
        }
        return blocks;
    }

    private static List<WrongAnswer> wrongAnswers(Draft draft) {
        Optional<Section> section = draft.sections().require("Wrong answers");
        if (section.isEmpty()) {
            return List.of();
        }
        List<WrongAnswer> answers = new ArrayList<>();
        List<PlacedBlock> blocks = section.get().blocks();
        for (int i = 0; i < blocks.size(); i++) {
            boolean pair = blocks.get(i).node() instanceof Heading
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1).node() instanceof FencedCodeBlock code
                    && isSql(code);
            if (pair) {
                String reason = PLAIN.render(blocks.get(i).node()).strip();
                answers.add(new WrongAnswer(
                        reason,
                        ((FencedCodeBlock) blocks.get(++i).node()).getLiteral().strip()));
            } else {
                draft.findings().add(blocks.get(i).line(), "a wrong answer is a level-3 heading, then a `sql` block");
            }
        }
        if (answers.size() < 2) {
            draft.findings().add(section.get().line(), "`Wrong answers` needs at least two");
        }
        return answers;
    }

    private static boolean isSql(FencedCodeBlock code) {
        return "sql".equals(code.getInfo());
    }
}
