package dev.whetstone.mock.feedback;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.mock.session.MockSession;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.util.DigestUtils;

/** All feedback on mock interviews; nobody reads what is about somebody before it was released to them. */
public final class MockFeedbacks {

    private final MongoTemplate mongo;

    MockFeedbacks(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Names nobody, so that it may be taken along. */
    private static String id(String sessionId, String from, String about) {
        String text = String.join("|", sessionId, from, about);
        return DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8));
    }

    Optional<MockFeedback> find(String sessionId, String from, String about) {
        return Optional.ofNullable(mongo.findById(id(sessionId, from, about), MockFeedback.class));
    }

    /** Keeps what one form holds, in place of what it held before. */
    MockFeedback keep(MockSession session, String from, String about, FeedbackForms.Filled filled, Instant now) {
        Update update = new Update()
                .setOnInsert("sessionId", session.id())
                .setOnInsert("from", from)
                .setOnInsert("about", about)
                .setOnInsert("useful", false)
                .set("at", now)
                .addToSet("steps", filled.step());
        filled.scores().forEach((criterion, score) -> update.set("scores." + criterion, score));
        filled.values().forEach((field, value) -> update.set("values." + field, value));
        Query one = query(where("_id").is(id(session.id(), from, about)));
        try {
            return stored(one, update);
        } catch (DuplicateKeyException somebodyWasFaster) {
            return stored(one, update);
        }
    }

    private MockFeedback stored(Query one, Update update) {
        MockFeedback after = mongo.findAndModify(
                one, update, FindAndModifyOptions.options().upsert(true).returnNew(true), MockFeedback.class);
        return java.util.Objects.requireNonNull(after);
    }

    /** What a member may read of a session from now on; what is not complete is not among it. */
    List<MockFeedback> release(String sessionId, String reader) {
        Query sent = query(where("sessionId")
                .is(sessionId)
                .and("about")
                .is(reader)
                .and("steps")
                .all(FeedbackForms.STEPS));
        mongo.updateMulti(sent, Update.update("reader", reader), MockFeedback.class);
        return mongo.find(
                query(where("sessionId").is(sessionId).and("reader").is(reader)).with(Sort.by("_id")),
                MockFeedback.class);
    }

    /** All that was released to a member, the oldest first. */
    public List<MockFeedback> readBy(String memberId) {
        return mongo.find(query(where("reader").is(memberId)).with(Sort.by("at", "_id")), MockFeedback.class);
    }

    /** Notes that its reader found it useful; empty if it was never theirs to read. */
    Optional<MockFeedback> useful(String id, String reader) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("reader").is(reader)),
                Update.update("useful", true),
                FindAndModifyOptions.options().returnNew(true),
                MockFeedback.class));
    }

    /** Deletes what is about a member and what they wrote; of that, whoever read it keeps the figures about themselves. */
    void forget(String memberId) {
        mongo.remove(query(where("about").is(memberId)), MockFeedback.class);
        mongo.remove(query(where("from").is(memberId).and("reader").exists(false)), MockFeedback.class);
        for (MockFeedback read : mongo.find(query(where("from").is(memberId)), MockFeedback.class)) {
            Map<String, String> kept =
                    read.tags().isEmpty() ? Map.of() : Map.of(FeedbackForms.TAGS, read.value(FeedbackForms.TAGS));
            mongo.updateFirst(
                    query(where("_id").is(read.id())),
                    Update.update("from", "").set("values", kept),
                    MockFeedback.class);
        }
    }
}
