package dev.whetstone.grading.text;

import dev.whetstone.question.CodeQuestion.Check;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a Python text holds, read from its syntax tree, so that comments and strings do not count.
 *
 * @param constructs written as in a question's checks: {@code call:x}, {@code import:x}, {@code name:x}, {@code syntax:x}
 * @param errorLine the first line that does not parse, from 1
 * @param statements the share of the text, 0 to 1, that is made of statements no prose would form by chance
 */
record PythonCode(Set<String> constructs, OptionalInt errorLine, double statements) {

    PythonCode {
        constructs = Set.copyOf(constructs);
    }

    static final PythonCode NONE = new PythonCode(Set.of(), OptionalInt.empty(), 0);

    /** Empty if this machine has no parser. */
    static Optional<PythonCode> parse(String text) {
        return PythonParser.parse(text);
    }

    boolean holds(Check check) {
        return check.any().stream().anyMatch(constructs::contains);
    }

    boolean isEmpty() {
        return constructs.isEmpty();
    }

    /** What both hold together; the error is the first one's, if it has one. */
    PythonCode and(PythonCode other) {
        Set<String> both = new HashSet<>(constructs);
        both.addAll(other.constructs);
        return new PythonCode(
                both, errorLine.isPresent() ? errorLine : other.errorLine, Math.max(statements, other.statements));
    }
}
