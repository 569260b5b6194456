package dev.whetstone.mock.assessment;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.storage.Contended;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** All assessments; each is its member's alone. */
public final class Assessments {

    static final String COLLECTION = "assessments";
    private static final String MEMBER = "memberId";
    private static final String DONE = "done";
    private static final String DUE = "nextFireAt";

    private final MongoTemplate mongo;

    Assessments(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Assessment> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Assessment.class));
    }

    /** False if the member has one of this month: it was begun twice. */
    boolean insert(Assessment begun) {
        try {
            mongo.insert(begun);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /** Changes one if the change says that it changed anything; again from the start if somebody else was faster. */
    Optional<Assessment> change(String id, Predicate<Assessment> change) {
        return Contended.change(() -> find(id).filter(change).map(mongo::save));
    }

    /** A member's that is not over. */
    Optional<Assessment> running(String memberId) {
        return mongo
                .find(
                        query(where(MEMBER).is(memberId).and(DONE).is(false)).with(Sort.by("startedAt")),
                        Assessment.class)
                .stream()
                .findFirst();
    }

    /** Whether a member sits at one. */
    public boolean isRunning(String memberId) {
        return running(memberId).isPresent();
    }

    /** Those a member was told the result of, the newest first. */
    List<Assessment> done(String memberId) {
        return mongo.find(
                query(where(MEMBER).is(memberId).and(DONE).is(true))
                        .with(Sort.by(Sort.Direction.DESC, "startedAt", "_id")),
                Assessment.class);
    }

    /** The ids of those that need work; nothing else of them is read. */
    List<String> due(Instant now, int most) {
        Query due = query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most);
        due.fields().include("_id");
        return mongo.find(due, Document.class, COLLECTION).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    void forget(String memberId) {
        mongo.remove(query(where(MEMBER).is(memberId)), Assessment.class);
    }
}
