package dev.whetstone.mock.partner;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** All pairs that were made, week by week. */
final class PairingWeeks {

    private static final String DUE = "nextFireAt";

    private final MongoTemplate mongo;

    PairingWeeks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<PairingWeek> find(String id) {
        return Optional.ofNullable(mongo.findById(id, PairingWeek.class));
    }

    /** The one that is stored: this one, or the one of somebody who was faster. */
    PairingWeek insert(PairingWeek week) {
        try {
            return mongo.insert(week);
        } catch (DuplicateKeyException known) {
            return find(week.id()).orElse(week);
        }
    }

    /** A group's since a moment, the latest first. */
    List<PairingWeek> since(String groupId, Instant since, int most) {
        return mongo.find(
                query(where("groupId").is(groupId).and("at").gte(since))
                        .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                        .limit(most),
                PairingWeek.class);
    }

    List<String> due(Instant now, int most) {
        return mongo.find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most), PairingWeek.class).stream()
                .map(PairingWeek::id)
                .toList();
    }

    /** Takes a due one until a moment; empty if somebody else did. */
    Optional<PairingWeek> claim(String id, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and(DUE).lte(now)), Update.update(DUE, until), PairingWeek.class));
    }

    /** Everything of it is proposed; who sat out is remembered. */
    void done(String id) {
        mongo.updateFirst(
                query(where("_id").is(id)), new Update().unset(DUE).set("pairs", List.of()), PairingWeek.class);
    }

    void forget(String memberId) {
        mongo.updateMulti(query(where("alone").is(memberId)), new Update().pull("alone", memberId), PairingWeek.class);
        for (PairingWeek week : mongo.find(query(where("pairs.seats.memberId").is(memberId)), PairingWeek.class)) {
            List<PairingWeek.Planned> rest =
                    week.pairs().stream().filter(pair -> !pair.holds(memberId)).toList();
            mongo.updateFirst(query(where("_id").is(week.id())), Update.update("pairs", rest), PairingWeek.class);
        }
    }
}
