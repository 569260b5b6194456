package dev.whetstone.award;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cause is worth now; the ledger gets the difference to what it holds.
 *
 * @param cause unique within the whole ledger, such as {@code answer:round:member}
 */
public record Worth(
        String groupId,
        String memberId,
        String cause,
        Award.Kind kind,
        int points,
        LocalDate date,
        @Nullable String roundId,
        String topic,
        double grade,
        int streak,
        String why) {}
