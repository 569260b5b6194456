package dev.whetstone.teaching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.Choice;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.group.notes.Letters;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Whether a member lets the grader learn from their answers: a document for each who was asked or said so,
 * {@code { _id: "m7", agreed: true, at: … }}, without {@code agreed} while there is no answer.
 */
final class Consents {

    static final String COLLECTION = "consents";
    private static final String AGREED = "agreed";

    private final MongoTemplate mongo;
    private final Letters letters;
    private final Clock clock;

    Consents(MongoTemplate mongo, Letters letters, Clock clock) {
        this.mongo = mongo;
        this.letters = letters;
        this.clock = clock;
    }

    boolean isGiven(String memberId) {
        return Optional.ofNullable(mongo.findById(memberId, Document.class, COLLECTION))
                .map(consent -> consent.getBoolean(AGREED, false))
                .orElse(false);
    }

    /** Asks a member in private, once in their life here; noted once the letter is kept, so that nobody is left unasked. */
    void ask(String memberId, MemberRef identity, String question, List<Choice> choices) {
        if (mongo.exists(query(where("_id").is(memberId)), COLLECTION)) {
            return;
        }
        letters.write("teach", identity, question, choices);
        try {
            mongo.insert(new Document("_id", memberId).append("at", clock.instant()), COLLECTION);
        } catch (DuplicateKeyException asked) {
            return;
        }
    }

    void set(String memberId, boolean agreed) {
        mongo.upsert(
                query(where("_id").is(memberId)), Update.update(AGREED, agreed).set("at", clock.instant()), COLLECTION);
    }

    void forget(String memberId) {
        mongo.remove(query(where("_id").is(memberId)), COLLECTION);
    }
}
