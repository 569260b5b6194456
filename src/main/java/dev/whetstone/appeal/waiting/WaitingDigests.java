package dev.whetstone.appeal.waiting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.appeal.DeciderPost;
import dev.whetstone.appeal.Person;
import dev.whetstone.chat.Markdown;
import dev.whetstone.group.StudyGroup;
import dev.whetstone.storage.Once;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Which admin had a digest on which of their days, {@link Once once}: a document for each, which is kept for a week.
 *
 * <pre>{@code { _id: "g1|m2|2026-03-03", person: "m2", date: "2026-03-03", at: …, until: … } }</pre>
 */
final class WaitingDigests {

    static final String SENT = "waiting_digests";
    private static final int KEPT_DAYS = 7;

    /** Longer than sending takes. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private final MongoTemplate mongo;
    private final DeciderPost post;
    private final Once sent;

    WaitingDigests(MongoTemplate mongo, DeciderPost post, Clock clock) {
        this.mongo = mongo;
        this.post = post;
        this.sent = new Once(mongo, SENT, clock, HOLD);
    }

    List<Person> admins(StudyGroup group) {
        return post.deciders().admins(group);
    }

    /** Whether an admin has the digest of this day of theirs now; false if it must be tried again. */
    boolean isSent(StudyGroup group, Person admin, List<Waiting> theirs, ZonedDateTime local) {
        LocalDate date = local.toLocalDate();
        String key = group.id() + "|" + admin.key() + "|" + date;
        Optional<Once.Claim> claim = sent.claim(
                new Document("_id", key).append("person", admin.key()).append("date", date.toString()));
        if (claim.isEmpty()) {
            return !sent.isUnderWay(key);
        }
        String intro = theirs.size() == 1
                ? "One thing waits for a person in **%s**:".formatted(Markdown.escape(group.name()))
                : "%d things wait for a person in **%s**, the oldest first:"
                        .formatted(theirs.size(), Markdown.escape(group.name()));
        boolean told = post.send(
                admin,
                WaitingMessage.of(intro, theirs, local.toInstant()),
                "waiting:" + group.id() + ":" + date,
                claim.get().tried());
        if (told) {
            sent.finish(key);
            mongo.remove(
                    query(where("person")
                            .is(admin.key())
                            .and("date")
                            .lt(date.minusDays(KEPT_DAYS).toString())),
                    SENT);
        } else {
            sent.doubt(key);
        }
        return told;
    }

    void forget(Collection<String> names) {
        sent.forget(names);
    }
}
