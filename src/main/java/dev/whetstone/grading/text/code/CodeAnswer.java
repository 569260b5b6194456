package dev.whetstone.grading.text.code;

import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.List;
import java.util.Optional;

/**
 * An answer to a code question.
 *
 * @param prose what was written around the program
 * @param blocks the pieces of code in it
 * @param code what the program holds
 */
public record CodeAnswer(String prose, List<String> blocks, PythonCode code, boolean parserMissing) {

    private static final double MOSTLY = 0.5;

    public CodeAnswer {
        blocks = List.copyOf(blocks);
    }

    /** Takes the first reading that parses; one that no fence marks as code must be Python for the most part. */
    public static CodeAnswer of(ChatText text) {
        boolean fenced = text.hasFence(Language.PYTHON);
        List<String> readings = text.candidates(Language.PYTHON);
        CodeAnswer best = new CodeAnswer(text.prose(), text.code(), PythonCode.NONE, false);
        for (String reading : readings) {
            Optional<PythonCode> parsed = PythonCode.parse(reading);
            if (parsed.isEmpty()) {
                return new CodeAnswer(text.prose(), text.code(), PythonCode.NONE, true);
            }
            boolean isCode = fenced || parsed.get().statements() > MOSTLY;
            if (isCode && (!best.hasCode() || parsed.get().errorLine().isEmpty())) {
                boolean whole = !fenced && text.code().isEmpty() && reading.equals(readings.get(0));
                best = new CodeAnswer(
                        whole ? "" : text.prose(), whole ? List.of(reading) : text.code(), parsed.get(), false);
            }
            if (best.hasCode() && best.code().errorLine().isEmpty()) {
                return best;
            }
        }
        return best;
    }

    /** Whether there is a program in it; names in a row are none. */
    public boolean hasCode() {
        return code.statements() > 0;
    }
}
