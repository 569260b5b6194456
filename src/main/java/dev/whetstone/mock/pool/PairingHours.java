package dev.whetstone.mock.pool;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.group.StudyGroup;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** The hours of all groups whose members play; who claims one that is due makes its pairs, and is relieved at the claim's end. */
public final class PairingHours {

    private static final String DUE = "nextFireAt";

    private final MongoTemplate mongo;

    PairingHours(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<PairingHour> find(String groupId) {
        return Optional.ofNullable(mongo.findById(groupId, PairingHour.class));
    }

    /** The group's hour, which is Sunday at six in the evening until an admin says otherwise. */
    public PairingHour of(StudyGroup group, Instant now) {
        return find(group.id()).orElseGet(() -> begun(group, now));
    }

    private PairingHour begun(StudyGroup group, Instant now) {
        PairingHour usual = PairingHour.usual(group.id(), group.cadence().zone(), now);
        try {
            return mongo.insert(usual);
        } catch (DuplicateKeyException begunMeanwhile) {
            return find(group.id()).orElse(usual);
        }
    }

    PairingHour change(StudyGroup group, Instant now, UnaryOperator<PairingHour> change) {
        return mongo.save(change.apply(of(group, now)));
    }

    public List<String> due(Instant now, int most) {
        return mongo.find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most), PairingHour.class).stream()
                .map(PairingHour::id)
                .toList();
    }

    /** Takes a due hour until a moment, and tells how it was before; empty if somebody else did. */
    public Optional<PairingHour> claim(String groupId, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(groupId).and(DUE).lte(now)), Update.update(DUE, until), PairingHour.class));
    }

    /** Plans the next pairs after the hour was done, unless an admin moved it, or somebody asked for it, since the claim. */
    public void planned(PairingHour claimed, Instant claimedUntil, Instant next) {
        mongo.updateFirst(
                query(where("_id").is(claimed.id()).and("pairAt").is(claimed.pairAt())),
                Update.update("pairAt", next),
                PairingHour.class);
        mongo.updateFirst(
                query(where("_id").is(claimed.id()).and(DUE).is(claimedUntil)),
                Update.update(DUE, next),
                PairingHour.class);
    }

    /** Somebody lost their partner, so that there is something to do before the hour comes. */
    public void hasten(StudyGroup group, Instant now) {
        PairingHour hour = of(group, now);
        mongo.updateFirst(query(where("_id").is(hour.id())), Update.update(DUE, now), PairingHour.class);
    }

    public void delete(String groupId) {
        mongo.remove(query(where("_id").is(groupId)), PairingHour.class);
    }
}
