package dev.whetstone.reading;

import dev.whetstone.reading.wrapped.LineMarks;
import dev.whetstone.reading.wrapped.Spoilers;
import dev.whetstone.reading.wrapped.TypedCells;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The programs a message may hold: fences, then code in backticks, then bare lines. */
final class PythonReadings {

    private static final Pattern DEFINED =
            Pattern.compile("^(?:async[ \\t]+)?(?:def|class)[ \\t]+(\\w+)|^(\\w+)[ \\t]*=[^=]", Pattern.MULTILINE);
    private static final Pattern LEAD = Pattern.compile(
            "^\\s*(?:\\d{1,2}[.)]|[-*\u2022]|[^\\n:=(]{1,60}:)[ \\t]+(?=(?:async[ \\t]+)?(?:def|class|import|from|for|while)[ \\t])|^\\s*[*_]{1,3}(?=(?:def|class|import|from)[ \\t])");
    private static final Pattern AFTER = Pattern.compile("[*_]{1,3}\\s*$|[ \\t]+[:;]-?[()DP]\\s*$");

    private static final Pattern COST = Pattern.compile(
            "(?im)^(?:time|space|memory|run(?:ning)? ?time|complexity)\\b[^\\n:]{0,30}:[^\\n]{0,40}\\bO\\([^\\n]*$");
    /** What announces a program between lines of others. */
    private static final Pattern HEADING = Pattern.compile(
            "^(?!(?:else|try|finally|except|elif|if|for|while|with|class|def|async|match|case)\\b)\\p{L}+ (?:[^()=\\[\\]{}\"']|(?<= )\\([^()]*\\)){0,100}:\\s*$");

    private static final Pattern FUNCTION = Pattern.compile("^(?:async[ \\t]+)?def[ \\t]");
    private static final int INDENT = 4;

    private PythonReadings() {}

    static List<String> of(Blocks blocks) {
        Set<String> readings = new LinkedHashSet<>();
        List<FencedBlock> fences = fences(blocks);
        if (fences.isEmpty()) {
            String text = Spoilers.opened(blocks.prose());
            readings.add(program(Inline.unwrapped(text)));
            String led = AFTER.matcher(LEAD.matcher(text).replaceFirst("")).replaceFirst("");
            readings.add(led.equals(text) ? "" : program(led));
            readings.add(program(bare(text)));
            readings.add(program(String.join("\n", Inline.of(text))));
        } else {
            readings.addAll(fenced(fences));
        }
        List.copyOf(readings).forEach(program -> readings.add(indented(program)));
        readings.removeIf(String::isBlank);
        return readings.isEmpty() ? List.of(program(blocks.prose())) : List.copyOf(new ArrayList<>(readings));
    }

    /** Those that may be Python, or those that say they are something else, if there is no other code. */
    private static List<FencedBlock> fences(Blocks blocks) {
        List<FencedBlock> fences = Versions.ordered(blocks.fences(), Language.PYTHON);
        boolean elsewhere = !fences.isEmpty()
                || blocks.fences().isEmpty()
                || CodeSigns.in(blocks.prose())
                || !Inline.of(blocks.prose()).isEmpty();
        return elsewhere
                ? fences
                : blocks.fences().stream().filter(block -> !block.isPrinted()).toList();
    }

    /** A function whose lines have lost their blanks, where it is certain which are its body; nothing otherwise. */
    private static String indented(String program) {
        List<String> lines = program.lines().toList();
        boolean indents = program.contains("\n ") || program.contains("\n\t");
        List<String> openers = lines.stream()
                .filter(line -> !indents && line.stripTrailing().endsWith(":"))
                .toList();
        boolean flat = openers.size() == 1 && FUNCTION.matcher(openers.get(0)).find();
        int opener = flat ? lines.indexOf(openers.get(0)) : lines.size();
        return flat
                ? String.join("\n", lines.subList(0, opener + 1)) + "\n"
                        + String.join("\n", lines.subList(opener + 1, lines.size()))
                                .indent(INDENT)
                                .stripTrailing()
                : "";
    }

    /** Pieces of one program together, versions of one program each for itself. */
    private static List<String> fenced(List<FencedBlock> versions) {
        List<String> each = versions.stream()
                .map(FencedBlock::code)
                .map(PythonReadings::program)
                .toList();
        List<String> kept = new ArrayList<>(versions.stream()
                .filter(block -> Versions.doubt(block) <= 0)
                .map(FencedBlock::code)
                .map(PythonReadings::program)
                .toList());
        Collections.reverse(kept);
        String together = String.join("\n", kept);
        List<String> readings = new ArrayList<>(each);
        readings.add(kept.size() > 1 && !overlap(kept) ? 0 : readings.size(), together);
        return readings;
    }

    /** Whether two pieces define the same name. */
    private static boolean overlap(List<String> programs) {
        Set<String> names = new HashSet<>();
        for (String program : programs) {
            Set<String> own = new HashSet<>();
            Matcher defined = DEFINED.matcher(program);
            while (defined.find()) {
                own.add(defined.group(1) == null ? defined.group(2) : defined.group(1));
            }
            if (!Collections.disjoint(names, own)) {
                return true;
            }
            names.addAll(own);
        }
        return false;
    }

    /** From the first line that looks like Python to the last line that does or belongs to one. */
    private static String bare(String text) {
        List<String> lines = text.lines().toList();
        int first = 0;
        while (first < lines.size() && !CodeSigns.isPythonLine(lines.get(first))) {
            first++;
        }
        int end = lines.size();
        while (end > first && !endsCode(lines.get(end - 1))) {
            end--;
        }
        return lines.subList(first, end).stream()
                .filter(line -> !HEADING.matcher(line).find())
                .collect(Collectors.joining("\n"));
    }

    private static boolean endsCode(String line) {
        boolean within = line.startsWith("  ") || line.startsWith("\t") || line.matches("[)\\]}].*");
        return !line.isBlank() && (within || CodeSigns.isPythonLine(line));
    }

    private static String withoutCost(String text) {
        return text.contains("O(") ? COST.matcher(text).replaceAll("") : text;
    }

    private static String program(String text) {
        return Typewriter.python(withoutCost(LineMarks.without(TypedCells.typed(text))));
    }
}
