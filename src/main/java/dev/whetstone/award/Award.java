package dev.whetstone.award;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One line of the points ledger. Lines are only ever added: when what a cause is worth changes, a further line of the same
 * cause carries the difference, so a cause's lines always add up to what it is worth.
 *
 * @param id {@code cause#number}: the number-th line of a cause exists once
 * @param date the local date of the group the line counts for; month and week boards go by it
 * @param grade the grade behind an ANSWER line, 0..1; below 0 where there is none, or none yet
 * @param streak the length of the streak behind a STREAK line, in posting days
 * @param why one sentence for the member
 */
@Document("awards")
public record Award(
        @Id String id,
        String groupId,
        String memberId,
        String cause,
        Kind kind,
        int points,
        LocalDate date,
        @Nullable String roundId,
        String topic,
        double grade,
        int streak,
        String why,
        Instant at) {

    /** What points are given for. */
    public enum Kind {
        ANSWER,
        STREAK,
        HELPFUL,
        /** A mock interview held, or feedback on one that was useful. */
        MOCK,
        /** What went badly once, came back and was known. */
        REVIEW,
        /** A day an admin excused, so that the streak holds over it; worth no points. */
        REPAIR
    }

    /** Which line of its cause it is, from 1. */
    public int number() {
        return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
    }
}
