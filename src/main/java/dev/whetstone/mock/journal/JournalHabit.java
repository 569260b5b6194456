package dev.whetstone.mock.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * When a member is asked for an entry again; it begins with their first one.
 *
 * @param id the member
 * @param month the month, such as {@code 2026-11}, in which they were last asked about CV, portfolio and network
 * @param nextFireAt when they are asked next, null for never
 * @param tried the moment for which they may have been asked already, null where nobody has tried
 */
@Document("journal_habits")
record JournalHabit(
        @Id String id,
        String month,
        @Nullable Instant nextFireAt,
        @Nullable Instant tried) {}
