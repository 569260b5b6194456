package dev.whetstone.question.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns one YAML 1.2 document into a {@link YamlTree}; anchors, doubled keys and keys that are not text are refused. */
final class YamlParser {

    private static final LoadSettings SETTINGS = LoadSettings.builder().build();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();
    private final int firstLine;
    private final Findings findings;

    private YamlParser(int firstLine, Findings findings) {
        this.firstLine = firstLine;
        this.findings = findings;
    }

    /** The document whose first line is line {@code firstLine} of its file; empty if it cannot be read. */
    static Optional<YamlTree> parse(String yaml, int firstLine, Findings findings) {
        return new YamlParser(firstLine, findings).parse(yaml);
    }

    private Optional<YamlTree> parse(String yaml) {
        try {
            Optional<Node> root = new Compose(SETTINGS).composeString(yaml);
            if (root.isEmpty()) {
                findings.add(firstLine, "holds no YAML");
                return Optional.empty();
            }
            lines.put("", firstLine);
            return Optional.of(new YamlTree(convert(root.get(), ""), lines));
        } catch (MarkedYamlEngineException e) {
            findings.add(line(e.getProblemMark()), "is not valid YAML: " + e.getProblem());
        } catch (YamlEngineException | StackOverflowError e) {
            findings.add(firstLine, "is not valid YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private JsonNode convert(Node node, String pointer) {
        if (node.getAnchor().isPresent()) {
            findings.add(line(node.getStartMark()), "anchors are not supported");
            return JSON.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return convert(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            return convert(sequence, pointer);
        }
        return scalar((ScalarNode) node);
    }

    private JsonNode convert(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            int line = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(line, "a key must be text");
                continue;
            }
            if (object.has(key.getValue())) {
                findings.add(line, "`" + key.getValue() + "` stands here twice");
            }
            String at = pointer + "/" + key.getValue().replace("~", "~0").replace("/", "~1");
            lines.put(at, line);
            object.set(key.getValue(), convert(tuple.getValueNode(), at));
        }
        return object;
    }

    private JsonNode convert(SequenceNode sequence, String pointer) {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
            String at = pointer + "/" + array.size();
            lines.put(at, line(item.getStartMark()));
            array.add(convert(item, at));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode node) {
        Tag tag = node.getTag();
        String value = node.getValue();
        if (tag.equals(Tag.INT) && value.length() < 20) {
            return JSON.numberNode(new BigInteger(value));
        }
        if (tag.equals(Tag.FLOAT) && value.matches("-?[0-9.]{1,20}")) {
            return JSON.numberNode(new BigDecimal(value));
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.stringNode(value);
    }

    private int line(Optional<Mark> mark) {
        return firstLine + mark.map(Mark::getLine).orElse(0);
    }
}
