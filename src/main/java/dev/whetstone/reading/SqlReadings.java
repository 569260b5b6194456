package dev.whetstone.reading;

import dev.whetstone.reading.wrapped.Prompts;
import dev.whetstone.reading.wrapped.QueryCalls;
import dev.whetstone.reading.wrapped.Spoilers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries a message may hold: fences, then code in backticks, then bare lines. */
final class SqlReadings {

    private static final int MOST = 24;
    private static final int OF_ONE = 12;

    private SqlReadings() {}

    static List<String> of(Blocks blocks) {
        Set<String> readings = new LinkedHashSet<>();
        for (String text : texts(blocks)) {
            QuerySpans.of(Typewriter.sql(text)).stream().limit(OF_ONE).forEach(readings::add);
        }
        if (readings.isEmpty()) {
            readings.add(Typewriter.sql(whole(blocks)));
        }
        return readings.stream().limit(MOST).toList();
    }

    private static List<String> texts(Blocks blocks) {
        List<String> texts = new ArrayList<>();
        List<FencedBlock> fences = fences(blocks);
        fences.forEach(block -> {
            QueryCalls.inside(block.code()).ifPresent(texts::add);
            texts.add(Prompts.without(block.code()));
        });
        if (fences.size() > 1) {
            texts.add(blocks.fences().stream().map(FencedBlock::code).collect(Collectors.joining("\n")));
        }
        String unwrapped = Prompts.without(unwrapped(blocks));
        QueryCalls.inside(unwrapped).ifPresent(texts::add);
        List<String> pieces = Inline.of(unwrapped);
        List<String> inline = new ArrayList<>(pieces);
        inline.removeIf(piece -> !CodeSigns.isSql(piece));
        for (int i = inline.size() - 1; i >= 0; i--) {
            texts.add(inline.get(i));
        }
        if (inline.isEmpty() || inline.size() < pieces.size()) {
            texts.add(String.join("\n", pieces));
        }
        texts.add(unwrapped);
        return texts;
    }

    private static String unwrapped(Blocks blocks) {
        return QueryCalls.unframed(Inline.unwrapped(Spoilers.opened(blocks.prose())));
    }

    /** What is left to the engine where nothing begins like a query. */
    private static String whole(Blocks blocks) {
        List<FencedBlock> fences = fences(blocks);
        return fences.isEmpty() ? unwrapped(blocks) : fences.get(0).code();
    }

    /** Those that may be SQL, or those that say they are something else, if there are no others. */
    private static List<FencedBlock> fences(Blocks blocks) {
        List<FencedBlock> fences = Versions.ordered(blocks.fences(), Language.SQL);
        return fences.isEmpty() ? blocks.fences() : fences;
    }
}
