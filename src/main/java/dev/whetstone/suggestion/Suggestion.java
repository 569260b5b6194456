package dev.whetstone.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A question a member suggested to their group. OPEN until an admin decides, in one atomic change, on the edition they read; what is
 * approved never changes again.
 *
 * <pre>{@code
 * { _id: "suggested-5d41…", groupId: "g1", memberId: "m7", text: { kind: "short", … }, state: "APPROVED", edition: 2, at: …,
 *   decidedAt: …, word: "", nextFireAt: … }
 * }</pre>
 *
 * @param id the question's id too
 * @param memberId who suggested it, null once they are forgotten
 * @param edition counts the admins' changes from 1
 * @param word what an admin said where it was declined, else empty
 * @param nextFireAt when somebody is to be told of it, null if nobody is
 */
@Document("suggestions")
record Suggestion(
        @Id String id,
        String groupId,
        @Nullable String memberId,
        SuggestedText text,
        State state,
        int edition,
        Instant at,
        @Nullable Instant decidedAt,
        String word,
        @Nullable Instant nextFireAt) {

    /** What every id begins with, so that others are never looked for here. */
    static final String PREFIX = "suggested-";

    /** APPROVED and DECLINED are final. */
    enum State {
        OPEN,
        APPROVED,
        DECLINED
    }

    static Suggestion of(String id, String groupId, String memberId, SuggestedText text, Instant now) {
        return new Suggestion(id, groupId, memberId, text, State.OPEN, 1, now, null, "", now);
    }

    /** Since when its author may have been told what became of it; null where nobody has tried. */
    @Nullable
    Instant tried() {
        return decidedAt == null || decidedAt.equals(nextFireAt) ? null : decidedAt;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
