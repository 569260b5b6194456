package dev.whetstone.joining;

import dev.whetstone.group.Groups;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One that became part of another: a document for each, inserted before anything is moved, and kept so that who still has the
 * old id finds the new one.
 *
 * <pre>{@code { _id: "g2", into: "g1", kind: "GROUP", at: …, nextFireAt: when it is looked at again, null once it is done } }</pre>
 */
@Document(Groups.JOINED)
record Joining(
        @Id String id,
        String into,
        Kind kind,
        Instant at,
        @Nullable Instant nextFireAt) {

    enum Kind {
        GROUP,
        MEMBER
    }
}
