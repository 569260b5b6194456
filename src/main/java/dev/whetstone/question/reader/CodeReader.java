package dev.whetstone.question.reader;

import dev.whetstone.question.CodeQuestion;
import dev.whetstone.question.CodeQuestion.Check;
import dev.whetstone.question.CodeQuestion.Checks;
import dev.whetstone.question.Head;
import dev.whetstone.question.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.FencedCodeBlock;
import tools.jackson.databind.JsonNode;

final class CodeReader implements KindReader {

    @Override
    public Optional<Question> read(Head head, Draft draft) {
        String language = draft.text("/code/language");
        draft.sections().require("Model answer").ifPresent(section -> {
            List<FencedCodeBlock> fences = section.fences();
            if (fences.isEmpty() || !language.equals(fences.get(0).getInfo())) {
                draft.findings().add(section.line(), "the first fenced block must be the program, in " + language);
            }
        });
        Checks checks = new Checks(language, checks(draft, "/code/required"), checks(draft, "/code/forbidden"));
        CodeTestsReader tests = new CodeTestsReader(draft);
        return Optional.of(new CodeQuestion(
                head, commonBody(draft), draft.rubric(), checks, draft.samples(), tests.read(), tests.frames()));
    }

    private static List<Check> checks(Draft draft, String pointer) {
        List<Check> checks = new ArrayList<>();
        for (JsonNode node : draft.yaml().root().at(pointer).values()) {
            String at = pointer + "/" + checks.size();
            Sections.checkSubset(node.path("says").asString(), draft.yaml().line(at + "/says"), draft.findings());
            checks.add(new Check(node.path("says").asString(), draft.texts(at + "/any")));
        }
        return checks;
    }
}
