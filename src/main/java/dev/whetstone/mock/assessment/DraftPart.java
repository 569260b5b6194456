package dev.whetstone.mock.assessment;

import java.time.Instant;
import java.util.List;

/**
 * A message that belongs to the answer that is open.
 *
 * @param text empty where its author took it back
 * @param at when it was written or changed last
 */
record DraftPart(String key, String text, Instant at) {

    /** What a member did to a message. */
    enum Act {
        WRITTEN,
        CHANGED,
        TAKEN_BACK,
        /** It was changed or taken back after its question was handed in. */
        TOO_LATE
    }

    /** The answer as its messages stand. */
    static String joined(List<DraftPart> parts) {
        return parts.stream().map(DraftPart::text).filter(text -> !text.isEmpty()).reduce("", AssessedAnswer::joined);
    }
}
