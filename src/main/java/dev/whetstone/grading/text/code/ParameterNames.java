package dev.whetstone.grading.text.code;

import java.util.HashSet;
import java.util.Set;
import org.treesitter.TSNode;

/** The parameters of a program's functions; a name is one from where it was noted. */
final class ParameterNames {

    private final ProgramText text;
    private final Set<String> names = new HashSet<>();

    ParameterNames(ProgramText text) {
        this.text = text;
    }

    void note(TSNode parameters) {
        for (int i = 0; i < parameters.getNamedChildCount(); i++) {
            TSNode child = parameters.getNamedChild(i);
            TSNode name = child.getType().equals("identifier") ? child : child.getChildByFieldName("name");
            if (!name.isNull()) {
                names.add(text.of(name));
            }
        }
    }

    /** The parameter that a node is, as the item of a binding; empty if it is none. */
    Set<String> in(TSNode node) {
        String name = text.of(node);
        return names.contains(name) ? Set.of(Binding.PARAMETER + name) : Set.of();
    }
}
