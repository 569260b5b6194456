package dev.whetstone.grading.text.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A program's tokens without layout and comments, its own names replaced by numbers: equal for programs that do the same alike. */
final class ProgramShape {

    /** Nodes whose identifiers are names that the program gives. */
    private static final Set<String> NAMING = Set.of(
            "parameters",
            "lambda_parameters",
            "typed_parameter",
            "pattern_list",
            "tuple_pattern",
            "as_pattern_target",
            "list_splat_pattern",
            "dictionary_splat_pattern");

    /** Nodes of which the child in this field is a name that the program gives. */
    private static final Map<String, String> NAMING_FIELD = Map.of(
            "assignment", "left",
            "for_statement", "left",
            "for_in_clause", "left",
            "named_expression", "name",
            "default_parameter", "name",
            "typed_default_parameter", "name",
            "function_definition", "name");

    private final List<String> tokens = new ArrayList<>();
    private final Set<String> own = new HashSet<>();

    /**
     * Notes a node that has no children.
     *
     * @param parent the type of the node around it, empty at the top
     * @param field what it is to that node, null if nothing in particular
     */
    void leaf(String type, String text, String parent, @Nullable String field) {
        if (type.equals("comment")) {
            return;
        }
        tokens.add(text);
        boolean given = NAMING.contains(parent) || (field != null && field.equals(NAMING_FIELD.get(parent)));
        if (type.equals("identifier") && given) {
            own.add(text);
        }
    }

    List<String> tokens() {
        Map<String, String> numbers = new HashMap<>();
        return tokens.stream()
                .map(token ->
                        own.contains(token) ? numbers.computeIfAbsent(token, unseen -> "#" + numbers.size()) : token)
                .toList();
    }
}
