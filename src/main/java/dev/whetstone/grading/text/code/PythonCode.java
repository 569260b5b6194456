package dev.whetstone.grading.text.code;

import dev.whetstone.question.CodeQuestion.Check;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a Python text holds, read from its syntax tree, so that comments and strings do not count.
 *
 * @param constructs written as in a question's checks: {@code call:x}, {@code import:x}, {@code name:x}, {@code syntax:x}
 * @param own calls of functions that the text defines itself
 * @param errorLine the first line that does not parse, from 1
 * @param statements the share of the text, 0 to 1, that is made of statements no prose would form by chance
 * @param shape its tokens as of {@link ProgramShape}
 * @param senses on which side of its conditions it does what
 * @param bindings what stands where in it
 */
public record PythonCode(
        Set<String> constructs,
        Set<String> own,
        OptionalInt errorLine,
        double statements,
        List<String> shape,
        List<Sense> senses,
        List<Binding> bindings) {

    public PythonCode {
        constructs = Set.copyOf(constructs);
        own = Set.copyOf(own);
        shape = List.copyOf(shape);
        senses = List.copyOf(senses);
        bindings = List.copyOf(bindings);
    }

    public static final PythonCode NONE =
            new PythonCode(Set.of(), Set.of(), OptionalInt.empty(), 0, List.of(), List.of(), List.of());

    /** Empty if this machine has no parser. */
    public static Optional<PythonCode> parse(String text) {
        return PythonParser.parse(text);
    }

    public boolean holds(Check check) {
        return check.any().stream().anyMatch(constructs::contains);
    }

    /** The same where a function of the program's own that bears a library's name does not count. */
    boolean calls(Check check) {
        return check.any().stream().anyMatch(construct -> constructs.contains(construct) && !own.contains(construct));
    }
}
