package dev.whetstone.suggestion;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.suggestion.Suggestion.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** All suggestions. */
final class KeptSuggestions {

    private static final FindAndModifyOptions CHANGED =
            FindAndModifyOptions.options().returnNew(true);

    private final MongoTemplate mongo;

    KeptSuggestions(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    Optional<Suggestion> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Suggestion.class));
    }

    /** False if this one was sent before. */
    boolean add(Suggestion suggestion) {
        try {
            mongo.insert(suggestion);
            return true;
        } catch (DuplicateKeyException sentBefore) {
            return false;
        }
    }

    /** A group's in a state, the oldest first. */
    List<Suggestion> of(String groupId, State state, int most) {
        return mongo.find(
                query(where("groupId").is(groupId).and("state").is(state))
                        .with(Sort.by("at", "_id"))
                        .limit(most),
                Suggestion.class);
    }

    long openOf(String groupId, String memberId) {
        return mongo.count(
                query(where("groupId")
                        .is(groupId)
                        .and("state")
                        .is(State.OPEN)
                        .and("memberId")
                        .is(memberId)),
                Suggestion.class);
    }

    /** Replaces the text of an open one, if it still is the edition that was read. */
    Optional<Suggestion> edit(String id, int edition, SuggestedText text) {
        return change(open(id, edition), Update.update("text", text).inc("edition", 1));
    }

    /** Decides an open one, if it still is the edition that was read: of several who decide at once, one does. */
    Optional<Suggestion> decide(String id, int edition, State state, String word, Instant now) {
        return change(
                open(id, edition),
                Update.update("state", state)
                        .set("word", word)
                        .set("decidedAt", now)
                        .set("nextFireAt", now));
    }

    List<Suggestion> due(Instant now, int most) {
        return mongo.find(
                query(where("nextFireAt").lte(now)).with(Sort.by("nextFireAt")).limit(most), Suggestion.class);
    }

    /** Takes one that is due until a moment, and gives it as it was before that; empty if somebody else did. */
    Optional<Suggestion> claim(String id, Instant now, Instant until) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("nextFireAt").lte(now)),
                Update.update("nextFireAt", until),
                Suggestion.class));
    }

    /** Everybody is told of what it is now, unless it was decided meanwhile. */
    void told(Suggestion suggestion) {
        mongo.updateFirst(
                query(where("_id").is(suggestion.id()).and("state").is(suggestion.state())),
                new Update().unset("nextFireAt"),
                Suggestion.class);
    }

    /** Takes a member's name off what they suggested; what was declined goes with it. */
    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId).and("state").is(State.DECLINED)), Suggestion.class);
        mongo.updateMulti(query(where("memberId").is(memberId)), new Update().unset("memberId"), Suggestion.class);
    }

    private static Criteria open(String id, int edition) {
        return where("_id").is(id).and("state").is(State.OPEN).and("edition").is(edition);
    }

    private Optional<Suggestion> change(Criteria which, Update update) {
        return Optional.ofNullable(mongo.findAndModify(query(which), update, CHANGED, Suggestion.class));
    }
}
