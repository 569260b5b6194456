package dev.whetstone.mock.pool;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Everybody who wants a partner, by group. */
public final class MockPool {

    private final MongoTemplate mongo;

    MockPool(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<PoolEntry> find(String groupId, String memberId) {
        return Optional.ofNullable(mongo.findById(PoolEntry.id(groupId, memberId), PoolEntry.class));
    }

    /** At most so many of a group, who is in it longest first. */
    public List<PoolEntry> of(String groupId, int most) {
        return mongo.find(
                query(where("groupId").is(groupId))
                        .with(Sort.by("since", "_id"))
                        .limit(most),
                PoolEntry.class);
    }

    /** The entry in place of the one before; since when the member waits stays. */
    void put(PoolEntry entry) {
        mongo.save(entry);
    }

    /** False if they were not in it. */
    boolean leave(String groupId, String memberId) {
        return mongo.remove(query(where("_id").is(PoolEntry.id(groupId, memberId))), PoolEntry.class)
                        .getDeletedCount()
                > 0;
    }

    /** Leaves a member out of the pairing of a date; false if they are not in the pool. */
    boolean skip(String groupId, String memberId, LocalDate date) {
        return mongo.updateFirst(
                                query(where("_id").is(PoolEntry.id(groupId, memberId))),
                                Update.update("skip", date.toString()),
                                PoolEntry.class)
                        .getMatchedCount()
                > 0;
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), PoolEntry.class);
    }
}
