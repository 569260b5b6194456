package dev.whetstone.grading.text.code;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/** Walks tree-sitter's tree of one text; every native object stays in the call that made it. */
final class PythonParser {

    private static final Logger LOG = LoggerFactory.getLogger(PythonParser.class);
    private static final long PATIENCE_MICROS = 2_000_000;

    /** Statements that prose does not form by chance. */
    private static final Set<String> STATEMENTS = Set.of(
            "function_definition",
            "decorated_definition",
            "class_definition",
            "import_statement",
            "import_from_statement",
            "for_statement",
            "while_statement",
            "with_statement",
            "try_statement",
            "if_statement",
            "return_statement",
            "assignment",
            "augmented_assignment",
            "call",
            "list_comprehension",
            "dictionary_comprehension");

    private final byte[] source;
    private final ProgramText text;
    private final SenseReader senses;
    private final BindingReader bindings;
    private final Set<String> constructs = new HashSet<>();
    private final Set<String> plainCalls = new HashSet<>();
    private final Set<String> methodCalls = new HashSet<>();
    private final Set<String> ownFunctions = new HashSet<>();
    private final ProgramShape shape = new ProgramShape();
    private OptionalInt errorLine = OptionalInt.empty();
    private int statementsEnd;
    private int statementBytes;

    private PythonParser(byte[] source) {
        this.source = source;
        this.text = new ProgramText(source);
        this.senses = new SenseReader(text);
        this.bindings = new BindingReader(text);
    }

    static Optional<PythonCode> parse(String text) {
        return parse(text, PATIENCE_MICROS);
    }

    /** The same with a patience of one's own; what takes longer is not parsed. */
    static Optional<PythonCode> parse(String text, long patienceMicros) {
        // One byte a character, so that the parser's byte offsets are offsets of the text.
        byte[] ascii = text.replaceAll("[^\\x01-\\x7F]", "_").getBytes(StandardCharsets.US_ASCII);
        try {
            TSParser parser = new TSParser();
            parser.setLanguage(new TreeSitterPython());
            parser.setTimeoutMicros(patienceMicros);
            long since = System.nanoTime();
            TSTree tree = parser.parseString(null, new String(ascii, StandardCharsets.US_ASCII));
            // A tree that was given up stands for no memory, and to look at it would end the whole process.
            boolean givenUp = System.nanoTime() - since >= TimeUnit.MICROSECONDS.toNanos(patienceMicros);
            return givenUp ? Optional.empty() : Optional.of(new PythonParser(ascii).walk(tree));
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("Code cannot be parsed on this machine: {}", e.toString());
            return Optional.empty();
        }
    }

    private PythonCode walk(TSTree tree) {
        TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode());
        Deque<String> around = new ArrayDeque<>(List.of(""));
        boolean more = true;
        while (more) {
            TSNode node = cursor.currentNode();
            String type = node.getType();
            visit(node, type);
            if (cursor.gotoFirstChild()) {
                around.push(type);
            } else {
                shape.leaf(type, text(node), around.element(), cursor.currentFieldName());
                more = cursor.gotoNextSibling() || climb(cursor, around);
            }
        }
        double share = source.length == 0 ? 0 : statementBytes / (double) source.length;
        return new PythonCode(
                constructs, ownCalls(), errorLine, share, shape.tokens(), senses.found(), bindings.found());
    }

    /** Calls of functions that the program defines itself, whatever library has one of the same name. */
    private Set<String> ownCalls() {
        Set<String> own = new HashSet<>(plainCalls);
        own.retainAll(ownFunctions);
        own.removeAll(methodCalls);
        own.addAll(own.stream().map(call -> call + "()").toList());
        return own;
    }

    private static boolean climb(TSTreeCursor cursor, Deque<String> around) {
        while (cursor.gotoParent()) {
            around.pop();
            if (cursor.gotoNextSibling()) {
                return true;
            }
        }
        return false;
    }

    private void visit(TSNode node, String type) {
        if (node.isError() || node.isMissing()) {
            int line = node.getStartPoint().getRow() + 1;
            errorLine = OptionalInt.of(errorLine.isPresent() ? Math.min(errorLine.getAsInt(), line) : line);
        }
        senses.visit(node, type);
        bindings.visit(node, type);
        constructs.add("syntax:" + type);
        if (STATEMENTS.contains(type) && node.getStartByte() >= statementsEnd) {
            statementBytes += node.getEndByte() - node.getStartByte();
            statementsEnd = node.getEndByte();
        }
        switch (type) {
            case "identifier" -> constructs.add("name:" + text(node));
            case "call" -> call(node.getChildByFieldName("function"), node.getChildByFieldName("arguments"));
            case "function_definition" -> ownFunctions.add("call:" + text(node.getChildByFieldName("name")));
            case "import_statement" -> imported(node, "import:");
            case "import_from_statement" -> importedFrom(node);
            default -> {}
        }
    }

    private void call(TSNode function, TSNode arguments) {
        if (function.isNull()) {
            return;
        }
        boolean method = function.getType().equals("attribute");
        TSNode name = method ? function.getChildByFieldName("attribute") : function;
        if (!name.isNull() && name.getType().equals("identifier")) {
            constructs.add("call:" + text(name));
            if (!arguments.isNull() && arguments.getNamedChildCount() == 0) {
                constructs.add("call:" + text(name) + "()");
            }
            (method ? methodCalls : plainCalls).add("call:" + text(name));
        }
    }

    private void importedFrom(TSNode node) {
        TSNode module = node.getChildByFieldName("module_name");
        if (!module.isNull()) {
            addModule("import:", text(module));
            imported(node, "import:" + text(module) + ".");
        }
    }

    private void imported(TSNode node, String prefix) {
        for (int i = 0; i < node.getNamedChildCount(); i++) {
            TSNode child = node.getNamedChild(i);
            TSNode name = child.getType().equals("aliased_import") ? child.getChildByFieldName("name") : child;
            addModule(prefix, text(name));
        }
    }

    /** A module and the packages around it. */
    private void addModule(String prefix, String name) {
        constructs.add(prefix + name);
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            constructs.add(prefix + name.substring(0, dot));
        }
    }

    private String text(TSNode node) {
        return text.of(node);
    }
}
