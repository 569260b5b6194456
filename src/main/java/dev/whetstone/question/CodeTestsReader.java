package dev.whetstone.question;

import dev.whetstone.question.CodeTests.CodeTest;
import dev.whetstone.question.CodeTests.Expectation;
import dev.whetstone.question.CodeTests.WrongProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the tests of a code question; the schema has seen to their shape. */
record CodeTestsReader(Draft draft) {

    private static final String AT = "/code/tests";

    CodeTests read() {
        if (draft.yaml().root().at(AT).isMissingNode()) {
            return CodeTests.NONE;
        }
        List<WrongProgram> wrong = nodes("/wrong").stream()
                .map(node -> new WrongProgram(
                        node.path("says").asString(), node.path("program").asString()))
                .toList();
        return new CodeTests(
                draft.text(AT + "/setup"), tests("/visible"), tests("/hidden"), wrong, draft.texts(AT + "/right"));
    }

    private List<CodeTest> tests(String list) {
        return nodes(list).stream().map(CodeTestsReader::test).toList();
    }

    private static CodeTest test(JsonNode node) {
        for (Expectation expectation : Expectation.values()) {
            JsonNode text = node.path(expectation.name().toLowerCase(Locale.ROOT));
            if (!text.isMissingNode()) {
                return new CodeTest(node.path("call").asString().strip(), expectation, text.asString());
            }
        }
        throw new IllegalStateException("The schema lets no test without an expectation pass");
    }

    private List<JsonNode> nodes(String list) {
        return new ArrayList<>(draft.yaml().root().at(AT + list).values());
    }
}
