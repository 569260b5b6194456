package dev.whetstone.group.notes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.MemberRef;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The letters to admins that are under way. */
final class AdminLetters {

    static final String COLLECTION = "admin_letters";

    private final MongoTemplate mongo;
    private final Clock clock;

    AdminLetters(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** Keeps a letter, due at once; nothing if the person's letter of this note is under way. */
    void write(String note, MemberRef admin, String text) {
        Instant now = clock.instant();
        AdminLetter letter = new AdminLetter(note + "|" + admin.key(), admin.key(), text, now, 0);
        Document document = new Document();
        mongo.getConverter().write(letter, document);
        document.append("nextFireAt", Date.from(now)).append("fence", 0L);
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException underWay) {
            return;
        }
    }

    void remove(AdminLetter letter) {
        mongo.remove(query(where("_id").is(letter.id())), COLLECTION);
    }

    void forget(Collection<String> identities) {
        mongo.remove(query(where("admin").in(identities)), COLLECTION);
    }
}
