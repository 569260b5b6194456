package dev.whetstone.duel;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.storage.Contended;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** All duels. */
record Duels(MongoTemplate mongo) {

    static final String COLLECTION = "duels";

    private static final String STATE = "state";
    private static final String DUE = "nextFireAt";

    Optional<Duel> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Duel.class));
    }

    /** Keeps an offer unless there is one of this id, as when the same command is brought twice. */
    void insert(Duel duel) {
        try {
            mongo.insert(duel);
        } catch (DuplicateKeyException known) {
            return;
        }
    }

    /** A duel after a change; {@code done} is false where the change found nothing to do. */
    record Changed(Duel duel, boolean done) {}

    /** Changes a duel if the change says that it changed anything; again from the start if somebody else was faster. */
    Optional<Changed> change(String id, Predicate<Duel> change) {
        return Contended.change(() -> find(id).map(found ->
                change.test(found) ? new Changed(mongo.save(found), true) : new Changed(found, false)));
    }

    /** Whether the change was made. */
    boolean isChanged(String id, Predicate<Duel> change) {
        return change(id, change).filter(Changed::done).isPresent();
    }

    /** A member's, the latest first. */
    List<Duel> of(String memberId, int most) {
        return mongo.find(
                query(side(memberId))
                        .with(Sort.by(Sort.Direction.DESC, "until"))
                        .limit(most),
                Duel.class);
    }

    /** Those of a member that are offered or running. */
    List<Duel> openOf(String memberId) {
        return mongo.find(
                query(new Criteria()
                                .andOperator(side(memberId), where(STATE).in(Duel.State.OFFERED, Duel.State.RUNNING)))
                        .with(Sort.by("until")),
                Duel.class);
    }

    private static Criteria side(String memberId) {
        return new Criteria()
                .orOperator(
                        where("challenger.memberId").is(memberId),
                        where("challenged.memberId").is(memberId));
    }

    /** Those that need work, the longest due first. */
    List<String> due(Instant now, int most) {
        Query due = query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most);
        return mongo.find(due, Duel.class).stream().map(Duel::id).toList();
    }

    void delete(String id) {
        mongo.remove(query(where("_id").is(id)), Duel.class);
    }

    /** Those that came to their end from a moment on and before another, read as they are taken; to be closed. */
    Stream<Duel> done(Instant from, Instant to) {
        Criteria then =
                where(STATE).is(Duel.State.DONE).and("endedAt").gte(from).lt(to);
        return mongo.stream(query(then).with(Sort.by("_id")), Duel.class);
    }
}
