package dev.whetstone.mock.journal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One entry; for its author's eyes only.
 *
 * @param career what was done about CV, portfolio and network, empty where that was not asked
 * @param nextFireAt when what to do next comes back, null for never or no more
 * @param tried the moment for which it may have come back already, null where nobody has tried
 * @param done whether it was done
 */
@Document("journal_entries")
public record JournalEntry(
        @Id String id,
        String memberId,
        String well,
        String stuck,
        String next,
        String career,
        Instant at,
        @Nullable Instant nextFireAt,
        @Nullable Instant tried,
        boolean done) {

    boolean holds(List<String> words) {
        String all = String.join("\n", well, stuck, next, career).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(word -> all.contains(word.toLowerCase(Locale.ROOT)));
    }

    boolean isEmpty() {
        return Stream.of(well, stuck, next, career).allMatch(String::isBlank);
    }
}
