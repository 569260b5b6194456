package dev.whetstone.question.reader;

import dev.whetstone.question.CodeTests;
import dev.whetstone.question.CodeTests.CodeTest;
import dev.whetstone.question.CodeTests.Expectation;
import dev.whetstone.question.CodeTests.WrongProgram;
import dev.whetstone.question.Effort;
import dev.whetstone.question.Effort.Growth;
import dev.whetstone.question.Effort.Order;
import dev.whetstone.question.FrameTests;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads the tests of a code question; the schema has seen to their shape. */
record CodeTestsReader(Draft draft) {

    private static final String AT = "/code/tests";
    private static final String FRAMES = "/code/frames";

    CodeTests read() {
        if (draft.yaml().root().at(AT).isMissingNode()) {
            return CodeTests.NONE;
        }
        return new CodeTests(
                draft.text(AT + "/setup"),
                tests("/visible"),
                tests("/hidden"),
                wrong(AT),
                draft.texts(AT + "/right"),
                effort());
    }

    private Effort effort() {
        JsonNode limits = draft.yaml().root().at(AT + "/limits");
        return new Effort(
                Math.round(1000 * limits.path("seconds").asDouble(0)),
                limits.path("megabytes").asInt(0),
                growth());
    }

    private Growth growth() {
        String at = AT + "/growth";
        JsonNode node = draft.yaml().root().at(at);
        if (node.isMissingNode()) {
            return Growth.ANY;
        }
        String point = draft.text(at + "/point");
        boolean known = draft.yaml().root().at("/rubric/points").values().stream()
                .anyMatch(one -> one.path("id").asString().equals(point));
        if (!point.isEmpty() && !known) {
            draft.findings().add(draft.yaml().line(at + "/point"), "the rubric has no point '" + point + "'");
        }
        return new Growth(
                draft.text(at + "/given").strip(),
                draft.text(at + "/call").strip(),
                Order.valueOf(node.path("most").asString().toUpperCase(Locale.ROOT)),
                point,
                node.path("slower").values().stream().map(JsonNode::asString).toList());
    }

    FrameTests frames() {
        if (draft.yaml().root().at(FRAMES).isMissingNode()) {
            return FrameTests.notRun(draft.text("/code/notRun"));
        }
        return new FrameTests(
                draft.text(FRAMES + "/call").strip(),
                draft.yaml().root().at(FRAMES + "/ordered").asBoolean(false),
                draft.text(FRAMES + "/schema"),
                draft.text(FRAMES + "/data"),
                draft.texts(FRAMES + "/hidden"),
                wrong(FRAMES),
                draft.text("/code/notRun"));
    }

    private List<WrongProgram> wrong(String at) {
        return draft.yaml().root().at(at + "/wrong").values().stream()
                .map(node -> new WrongProgram(
                        node.path("says").asString(), node.path("program").asString()))
                .toList();
    }

    private List<CodeTest> tests(String list) {
        return draft.yaml().root().at(AT + list).values().stream()
                .map(CodeTestsReader::test)
                .toList();
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
}
