package dev.whetstone.inbox;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.MemberRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** The stored events. */
final class InboxEntries {

    private static final int MOST_COUNTED = 1_000;

    private final MongoTemplate mongo;

    InboxEntries(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    void insert(InboxEntry entry) {
        mongo.insert(entry);
    }

    List<InboxEntry> due(Instant now, int most) {
        return mongo.find(
                query(where("nextFireAt").lte(now)).with(Sort.by("nextFireAt")).limit(most), InboxEntry.class);
    }

    /** Takes an unhandled entry until the lease ends; empty if somebody else has it or it is done. */
    Optional<InboxEntry> claim(String id, Instant now, Instant leaseEnd) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("nextFireAt").lte(now)),
                new Update().set("nextFireAt", leaseEnd).inc("attempts", 1),
                FindAndModifyOptions.options().returnNew(true),
                InboxEntry.class));
    }

    void done(String id) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().unset("nextFireAt"), InboxEntry.class);
    }

    /** It stays and is not tried again; {@code setAside} tells since when. */
    void setAside(String id, Instant now) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().unset("nextFireAt").set("setAside", now), InboxEntry.class);
    }

    long countSetAside() {
        return mongo.count(query(where("setAside").exists(true)).limit(MOST_COUNTED), InboxEntry.class);
    }

    void postpone(String id, Instant until) {
        mongo.updateFirst(query(where("_id").is(id)), new Update().set("nextFireAt", until), InboxEntry.class);
    }

    boolean waiting(Collection<String> places, Instant before) {
        return mongo.exists(
                query(where("place")
                        .in(places)
                        .and("nextFireAt")
                        .exists(true)
                        .and("event.at")
                        .lt(before)),
                InboxEntry.class);
    }

    Optional<InboxEntry> find(String id) {
        return Optional.ofNullable(mongo.findById(id, InboxEntry.class));
    }

    List<InboxEntry> of(MemberRef author, Collection<String> places) {
        return mongo.find(
                query(where("place").in(places))
                        .addCriteria(where("event.author.platform").is(author.platform()))
                        .addCriteria(where("event.author.workspace").is(author.workspace()))
                        .addCriteria(where("event.author.user").is(author.user())),
                InboxEntry.class);
    }

    long deleteHandled(Instant acceptedBefore) {
        return mongo.remove(
                        query(where("acceptedAt")
                                .lt(acceptedBefore)
                                .and("nextFireAt")
                                .exists(false)),
                        InboxEntry.class)
                .getDeletedCount();
    }

    void deleteOf(MemberRef author) {
        mongo.remove(
                query(where("event.author.platform")
                        .is(author.platform())
                        .and("event.author.workspace")
                        .is(author.workspace())
                        .and("event.author.user")
                        .is(author.user())),
                InboxEntry.class);
    }
}
