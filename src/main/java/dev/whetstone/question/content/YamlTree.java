package dev.whetstone.question.content;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A YAML text as a tree that knows on which line of its file every value's key stands. */
public final class YamlTree {

    private final JsonNode root;
    private final Map<String, Integer> lines;

    YamlTree(JsonNode root, Map<String, Integer> lines) {
        this.root = root;
        this.lines = Map.copyOf(lines);
    }

    public JsonNode root() {
        return root;
    }

    /** The line of the key or list item at a JSON pointer, or of the nearest one around it. */
    public int line(String pointer) {
        String at = pointer;
        while (true) {
            Integer line = lines.get(at);
            if (line != null) {
                return line;
            }
            int cut = at.lastIndexOf('/');
            if (cut < 0) {
                return 1;
            }
            at = at.substring(0, cut);
        }
    }
}
