package dev.whetstone.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prose and the fences of a text, also where code starts or ends on the line of its fence or the last fence is open.
 *
 * @param afterLast the prose after the last fence
 */
record Blocks(String prose, List<FencedBlock> fences, String afterLast) {

    private static final Pattern FENCE = Pattern.compile("`{3,}|\u00b4{3,}|^[ \\t]*~{3,}", Pattern.MULTILINE);
    private static final Pattern SPOILER_BEFORE = Pattern.compile("\\|\\|\\s*$");
    private static final Pattern SPOILER_AFTER = Pattern.compile("^\\s*\\|\\|");

    Blocks {
        fences = List.copyOf(fences);
    }

    static Blocks of(String text) {
        return of(text, block -> false);
    }

    /** As above, and what the frames hold is prose where it stands. */
    static Blocks of(String text, Predicate<FencedBlock> isFrame) {
        StringBuilder prose = new StringBuilder();
        List<FencedBlock> fences = new ArrayList<>();
        Matcher fence = FENCE.matcher(text);
        int from = 0;
        boolean spoiler = false;
        while (fence.find()) {
            String before = text.substring(from, fence.start());
            String lead = (spoiler ? SPOILER_AFTER.matcher(before).replaceFirst("") : before);
            Matcher hidden = SPOILER_BEFORE.matcher(lead);
            spoiler = hidden.find();
            lead = spoiler ? lead.substring(0, hidden.start()) : lead;
            prose.append(lead).append('\n');
            int start = fence.end();
            boolean closed = close(fence);
            String body = text.substring(start, closed ? fence.start() : text.length());
            FencedBlock block = FencedBlock.of(body, lead);
            if (isFrame.test(block)) {
                prose.append(block.code().strip()).append('\n');
            } else if (!body.isBlank()) {
                fences.add(block);
            }
            from = closed ? fence.end() : text.length();
        }
        String tail = spoiler ? SPOILER_AFTER.matcher(text.substring(from)).replaceFirst("") : text.substring(from);
        return new Blocks(prose.append(tail).toString(), fences, tail);
    }

    /** Goes on to the fence that ends the one just found: the same sign, at least as often. */
    private static boolean close(Matcher fence) {
        String opening = fence.group().strip();
        while (fence.find()) {
            String next = fence.group().strip();
            if (next.charAt(0) == opening.charAt(0) && next.length() >= opening.length()) {
                return true;
            }
        }
        return false;
    }
}
