package dev.whetstone.grading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** An answer to a code question: what was written around the program, and the program. */
record CodeAnswer(Fences text, PythonCode code, boolean parserMissing) {

    /** Fences that hold something else than the program. */
    private static final Set<String> OTHER_LANGUAGES =
            Set.of("text", "txt", "output", "console", "sh", "bash", "json", "sql", "csv", "yaml");

    private static final Pattern INLINE = Pattern.compile("`([^`\\n]{3,500})`");
    private static final double MOSTLY = 0.5;

    /** Takes the fenced blocks, else code in backticks, else the whole answer if most of it is Python. */
    static CodeAnswer of(String typed) {
        Fences fences = Fences.of(typed);
        List<String> programs = fences.blocks().stream()
                .filter(block -> !OTHER_LANGUAGES.contains(block.language()))
                .map(Fences.Block::code)
                .toList();
        if (!programs.isEmpty()) {
            return parsed(fences, programs);
        }
        Optional<PythonCode> whole = PythonCode.parse(typed.stripIndent());
        if (whole.isPresent() && whole.get().statements() > MOSTLY) {
            return new CodeAnswer(new Fences("", List.of(new Fences.Block("", typed))), whole.get(), false);
        }
        return parsed(fences, inline(fences.prose()));
    }

    private static CodeAnswer parsed(Fences fences, List<String> programs) {
        PythonCode code = PythonCode.NONE;
        for (String program : programs) {
            Optional<PythonCode> parsed = PythonCode.parse(program.stripIndent());
            if (parsed.isEmpty()) {
                return new CodeAnswer(fences, PythonCode.NONE, true);
            }
            code = code.and(parsed.get());
        }
        return new CodeAnswer(fences, code, false);
    }

    private static List<String> inline(String prose) {
        List<String> pieces = new ArrayList<>();
        INLINE.matcher(prose).results().forEach(match -> pieces.add(match.group(1)));
        String program = String.join("\n", pieces);
        return PythonCode.parse(program)
                        .filter(code -> code.statements() > MOSTLY)
                        .isPresent()
                ? List.of(program)
                : List.of();
    }

    boolean hasCode() {
        return !code.isEmpty();
    }
}
