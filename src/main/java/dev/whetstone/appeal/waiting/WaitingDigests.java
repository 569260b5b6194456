package dev.whetstone.appeal.waiting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * When to look again at what waits in a group, a document for each group in which something may wait, and which admin had a digest
 * on which of their days: a document {@code group|person|date}, inserted before the digest is sent, with {@code tried}, which goes
 * once it was. Who has claimed the group sends, and whoever dies over it is relieved at the claim's end; the same digest carries
 * the same mark.
 *
 * <pre>{@code
 * waiting_groups: { _id: "g1", nextFireAt: … }
 * waiting_digests: { _id: "g1|m2|2026-03-03", person: "m2", date: "2026-03-03" }
 * }</pre>
 */
public final class WaitingDigests {

    static final String GROUPS = "waiting_groups";
    static final String SENT = "waiting_digests";
    private static final String NEXT = "nextFireAt";
    private static final String TRIED = "tried";

    private final MongoTemplate mongo;

    WaitingDigests(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Something may wait in the group from now on. */
    public void expect(String groupId) {
        mongo.upsert(query(where("_id").is(groupId)), Update.update(NEXT, Instant.EPOCH), GROUPS);
    }

    List<String> due(Instant now, int most) {
        return mongo.find(query(where(NEXT).lte(now)).with(Sort.by(NEXT)).limit(most), Document.class, GROUPS).stream()
                .map(group -> group.getString("_id"))
                .toList();
    }

    /** Takes a due group until a moment; false if somebody else did. */
    boolean claim(String groupId, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                        query(where("_id").is(groupId).and(NEXT).lte(now)),
                        Update.update(NEXT, until),
                        Document.class,
                        GROUPS))
                .isPresent();
    }

    /** Looks again at a moment, unless something was expected since the claim. */
    void next(String groupId, Instant claimedUntil, Instant next) {
        mongo.updateFirst(
                query(where("_id").is(groupId).and(NEXT).is(claimedUntil)), Update.update(NEXT, next), GROUPS);
    }

    /** Nothing waits, unless something was expected since the claim. */
    void nothing(String groupId, Instant claimedUntil) {
        mongo.remove(query(where("_id").is(groupId).and(NEXT).is(claimedUntil)), GROUPS);
    }

    boolean isSent(String groupId, String person, LocalDate date) {
        return mongo.exists(
                query(where("_id").is(id(groupId, person, date)).and(TRIED).exists(false)), SENT);
    }

    /** Notes that the person may have the digest of this day from now on; since when they may have it, null where nobody tried. */
    @Nullable
    Instant trying(String groupId, String person, LocalDate date, Instant now) {
        return Optional.ofNullable(mongo.findAndModify(
                        query(where("_id").is(id(groupId, person, date))),
                        new Update()
                                .setOnInsert("person", person)
                                .setOnInsert("date", date.toString())
                                .setOnInsert(TRIED, now),
                        FindAndModifyOptions.options().upsert(true),
                        Document.class,
                        SENT))
                .map(before -> Optional.ofNullable(before.getDate(TRIED))
                        .map(Date::toInstant)
                        .orElse(now))
                .orElse(null);
    }

    /** Notes that the person had the digest of this day. */
    void sent(String groupId, String person, LocalDate date) {
        mongo.save(
                new Document("_id", id(groupId, person, date))
                        .append("person", person)
                        .append("date", date.toString()),
                SENT);
        mongo.remove(
                query(where("person")
                        .is(person)
                        .and("date")
                        .lt(date.minusDays(7).toString())),
                SENT);
    }

    void forget(Collection<String> names) {
        mongo.remove(query(where("person").in(names)), SENT);
    }

    private static String id(String groupId, String person, LocalDate date) {
        return groupId + "|" + person + "|" + date;
    }
}
