package dev.whetstone.appeal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.storage.Contended;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** All appeals. */
public final class Appeals {

    private final MongoTemplate mongo;

    Appeals(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Appeal> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Appeal.class));
    }

    /** Opens an appeal; false if there was one for this text before. */
    boolean open(Appeal appeal) {
        try {
            mongo.insert(appeal);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /** The group's open appeals, the oldest first. */
    public List<Appeal> openIn(String groupId) {
        return mongo.find(
                query(where("groupId").is(groupId).and("state").is(Appeal.State.OPEN))
                        .with(Sort.by("at", "_id")),
                Appeal.class);
    }

    /** A member's open appeals in a round. */
    List<Appeal> openOf(String roundId, String memberId) {
        return mongo.find(
                query(where("memberId")
                        .is(memberId)
                        .and("roundId")
                        .is(roundId)
                        .and("state")
                        .is(Appeal.State.OPEN)),
                Appeal.class);
    }

    /** Changes an appeal if the change says that it changed anything; again from the start if somebody else was faster. */
    Optional<Appeal> change(String id, Predicate<Appeal> change) {
        return Contended.change(() -> find(id).map(found -> change.test(found) ? mongo.save(found) : found));
    }

    List<String> due(Instant now, int most) {
        return mongo
                .find(
                        query(where("nextFireAt").lte(now))
                                .with(Sort.by("nextFireAt"))
                                .limit(most),
                        Appeal.class)
                .stream()
                .map(Appeal::id)
                .toList();
    }

    /** Takes a due appeal until a moment, as it was before; empty if somebody else did. */
    Optional<Appeal> claim(String id, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("nextFireAt").lte(now)),
                Update.update("nextFireAt", until).min("tried", now),
                Appeal.class));
    }

    /** Removes a member's appeals. */
    void forgetAuthor(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), Appeal.class);
    }

    /** Appeals these names stand in, as one who was asked or who decided. */
    List<Appeal> naming(Set<String> names) {
        List<Appeal> voted = mongo.find(query(where("votes.voter").in(names)), Appeal.class);
        List<Appeal> asked = mongo.find(query(where("asked").in(names)), Appeal.class);
        return java.util.stream.Stream.concat(
                        voted.stream(),
                        asked.stream()
                                .filter(one -> voted.stream()
                                        .noneMatch(other -> other.id().equals(one.id()))))
                .toList();
    }
}
