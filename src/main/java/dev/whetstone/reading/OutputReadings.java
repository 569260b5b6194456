package dev.whetstone.reading;

import dev.whetstone.reading.wrapped.Listed;
import dev.whetstone.reading.wrapped.Printouts;
import dev.whetstone.reading.wrapped.Spoilers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The outputs a message may commit to; one that leaves a choice is read only as a whole. */
final class OutputReadings {

    private static final Pattern CHOICE_BEFORE =
            Pattern.compile("(?i)\\b(?:or|not|n['\u2019]t|either|neither|nor)\\W*$");
    private static final Pattern CHOICE_AFTER = Pattern.compile("(?i)^\\W*(?:or|is wrong|is not|isn['\u2019]?t)\\b");
    private static final Pattern IN_A_ROW = Pattern.compile("(?i)\\b(?:then|and|next|second|after|followed)\\b");
    private static final Pattern CHOICE = Pattern.compile(
            "(?i)\b(?:or|not|either|neither|nor|instead|than|wrong|if|else|unless|errors?|was)\b|n['\u2019]t\b");

    private static final int LONGEST = 5_000;

    private OutputReadings() {}

    static List<String> of(Blocks blocks) {
        Set<String> readings = new LinkedHashSet<>();
        if (blocks.fences().isEmpty()) {
            readings.addAll(bare(Spoilers.opened(blocks.prose()).strip()));
            readings.addAll(Printouts.of(blocks.prose()));
        } else {
            readings.addAll(fenced(blocks));
        }
        Set<String> typed = new LinkedHashSet<>();
        for (String reading : readings) {
            typed.add(reading);
            typed.add(Typewriter.output(reading));
        }
        return List.copyOf(typed);
    }

    private static Set<String> fenced(Blocks blocks) {
        List<FencedBlock> printed =
                blocks.fences().stream().filter(block -> !block.isProgram()).toList();
        List<FencedBlock> fences = printed.isEmpty() ? blocks.fences() : printed;
        FencedBlock last = fences.get(fences.size() - 1);
        if (isOpen(blocks) || Doubts.about(blocks.afterLast(), last.code())) {
            return Set.of(blocks.prose());
        }
        Set<String> readings = new LinkedHashSet<>();
        if (fences.size() > 1 && IN_A_ROW.matcher(blocks.prose()).find()) {
            readings.add(
                    fences.stream().map(FencedBlock::code).map(String::strip).collect(Collectors.joining("\n")));
        } else {
            readings.add(last.code());
            readings.add(last.body());
            Listed.unmarked(last.code()).ifPresent(readings::add);
            readings.addAll(Printouts.of(last.code()));
        }
        return readings;
    }

    private static boolean isOpen(Blocks blocks) {
        boolean before = blocks.fences().stream()
                .anyMatch(block -> CHOICE_BEFORE.matcher(block.lead()).find());
        return before || CHOICE_AFTER.matcher(blocks.afterLast()).find();
    }

    private static Set<String> bare(String text) {
        if (text.length() > LONGEST) {
            return Set.of(text);
        }
        Set<String> readings = new LinkedHashSet<>();
        readings.add(Inline.unwrapped(text));
        inline(text).ifPresent(readings::add);
        String told = Reasons.withoutLead(text);
        for (String part : List.of(text, told)) {
            Listed.unmarked(part).ifPresent(readings::add);
            for (String said : Reasons.withoutReason(part)) {
                readings.add(Inline.unwrapped(said));
                Listed.unmarked(said).ifPresent(readings::add);
            }
        }
        if (!told.equals(text)) {
            readings.add(Inline.unwrapped(told));
            readings.add(Inline.unwrapped(told.replaceFirst("[.!]$", "")));
        }
        return readings;
    }

    /** Code in backticks, if there is one piece or pieces in a row, and no word leaves it open. */
    private static Optional<String> inline(String text) {
        List<String> pieces = Inline.of(text);
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        int from = text.indexOf('`');
        int to = text.lastIndexOf('`') + 1;
        boolean open = CHOICE_BEFORE.matcher(text.substring(0, from)).find()
                || CHOICE_AFTER.matcher(text.substring(to)).find();
        String between = Inline.blanked(text.substring(from, to));
        return open || CHOICE.matcher(between).find() ? Optional.empty() : Optional.of(String.join("\n", pieces));
    }
}
