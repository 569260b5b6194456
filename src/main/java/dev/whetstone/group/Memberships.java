package dev.whetstone.group;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.util.ConcurrentLruCache;

/** Who takes part in which group. */
final class Memberships {

    private static final Logger log = LoggerFactory.getLogger(Memberships.class);
    private static final String MEMBERSHIPS = "memberships";
    private static final int REMEMBERED = 5_000;

    private final MongoTemplate mongo;
    /** Memberships that are stored; another process may have ended one, which an answer then does not renew for a while. */
    private final ConcurrentLruCache<String, Boolean> joined = new ConcurrentLruCache<>(REMEMBERED, membership -> true);

    Memberships(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Notes that a member takes part in a group. */
    void join(String groupId, String memberId, Instant now) {
        String id = groupId + "|" + memberId;
        if (joined.contains(id)) {
            return;
        }
        try {
            mongo.insert(
                    new Document("_id", id)
                            .append("group", groupId)
                            .append("member", memberId)
                            .append("since", now),
                    MEMBERSHIPS);
        } catch (DuplicateKeyException known) {
            log.debug("{} takes part already", id);
        }
        var unused = joined.get(id);
    }

    /** As {@link #join}, also where another process ended the membership. */
    void rejoin(String groupId, String memberId, Instant now) {
        joined.remove(groupId + "|" + memberId);
        join(groupId, memberId, now);
    }

    /** Ends a membership; false if there was none. */
    boolean leave(String groupId, String memberId) {
        String id = groupId + "|" + memberId;
        boolean was = mongo.remove(query(where("_id").is(id)), MEMBERSHIPS).getDeletedCount() > 0;
        joined.remove(id);
        return was;
    }

    /** Since when a member takes part; empty if they do not. */
    Optional<Instant> since(String groupId, String memberId) {
        return Optional.ofNullable(mongo.findById(groupId + "|" + memberId, Document.class, MEMBERSHIPS))
                .map(membership -> membership.getDate("since"))
                .map(Date::toInstant);
    }

    /** Those of the members who take part in the group. */
    Set<String> among(String groupId, Collection<String> memberIds) {
        List<String> ids =
                memberIds.stream().map(member -> groupId + "|" + member).toList();
        return mongo.find(query(where("_id").in(ids)), Document.class, MEMBERSHIPS).stream()
                .map(membership -> membership.getString("member"))
                .collect(Collectors.toSet());
    }

    /** The ids of everybody who takes part in a group. */
    List<String> membersOf(String groupId) {
        return mongo.find(query(where("group").is(groupId)), Document.class, MEMBERSHIPS).stream()
                .map(membership -> membership.get("member", String.class))
                .toList();
    }

    /** The ids of the groups a member takes part in. */
    List<String> groupsOf(String memberId) {
        return mongo.find(query(where("member").is(memberId)), Document.class, MEMBERSHIPS).stream()
                .map(membership -> membership.get("group", String.class))
                .toList();
    }

    void forget(String memberId) {
        mongo.remove(query(where("member").is(memberId)), MEMBERSHIPS);
    }
}
