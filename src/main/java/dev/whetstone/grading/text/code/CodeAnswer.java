package dev.whetstone.grading.text.code;

import dev.whetstone.reading.ChatText;
import dev.whetstone.reading.Language;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An answer to a code question.
 *
 * @param prose what was written around the program
 * @param blocks the pieces of code in it
 * @param code what the program holds
 */
public record CodeAnswer(String prose, List<String> blocks, PythonCode code, boolean parserMissing) {

    private static final double MOSTLY = 0.5;
    /** So many names on a line that is no Python are a list of key words, though one may be given a value. */
    private static final int LIST = 6;

    private static final Pattern BRACKETED = Pattern.compile("\\([^()\n]*\\)|\\[[^\\[\\]\n]*\\]");
    private static final Pattern GAP = Pattern.compile("[,;\\s]+");

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
            boolean isCode = fenced || (parsed.get().statements() > MOSTLY && !isList(reading, parsed.get()));
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

    private static boolean isList(String reading, PythonCode parsed) {
        String line = reading.strip();
        return parsed.errorLine().isPresent()
                && line.indexOf('\n') < 0
                && GAP.splitAsStream(BRACKETED.matcher(line).replaceAll("")).count() >= LIST;
    }

    /** Whether there is a program in it; names in a row are none. */
    public boolean hasCode() {
        return code.statements() > 0;
    }
}
