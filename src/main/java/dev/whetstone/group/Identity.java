package dev.whetstone.group;

import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who is behind an identity, and since when they are known by it; null if that was before it was noted.
 *
 * @param linked whether the member has others besides
 */
public record Identity(String member, @Nullable Instant since, boolean linked) {

    static final String LINKED = "linked";

    static Identity of(Document stored) {
        Date since = stored.getDate("since");
        return new Identity(
                stored.getString("member"), since == null ? null : since.toInstant(), stored.getBoolean(LINKED, false));
    }

    public boolean isKnownSince(Instant moment) {
        return since == null || since.isBefore(moment);
    }
}
