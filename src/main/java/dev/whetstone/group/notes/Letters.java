package dev.whetstone.group.notes;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.Choice;
import dev.whetstone.chat.MemberRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The private letters that are under way: each is sent, and looked for where it may have been, until it was delivered or refused. */
public final class Letters {

    static final String COLLECTION = "admin_letters";

    private final MongoTemplate mongo;
    private final Clock clock;

    Letters(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * Keeps a letter of Markdown and what may be pressed under it, due at once; nothing if the person's letter of this note is under
     * way.
     */
    public void write(String note, MemberRef to, String text, List<Choice> choices) {
        keep(new Letter(note + "|" + to.key(), to.key(), text, choices, clock.instant(), null), 0);
    }

    /**
     * As above, a letter without buttons that may have been sent before.
     *
     * @param tried since when, so that it is looked for first; null where it was not
     */
    public void writeOnce(String note, MemberRef to, String text, @Nullable Instant tried) {
        Instant at = tried == null ? clock.instant() : tried;
        keep(new Letter(note + "|" + to.key(), to.key(), text, List.of(), at, null), tried == null ? 0 : 1);
    }

    /** As above, a sentence that one member alone sees in a thread, and that is of no use after {@code until}. */
    public void whisper(String note, MemberRef to, ThreadRef thread, String text, Instant until) {
        Letter.Place place = new Letter.Place(thread, until);
        keep(new Letter(note + "|" + to.key(), to.key(), text, List.of(), clock.instant(), place), 0);
    }

    /** @param turns how often it may have been sent already */
    private void keep(Letter letter, long turns) {
        Document document = new Document();
        mongo.getConverter().write(letter, document);
        document.append("nextFireAt", Date.from(letter.at())).append("fence", turns);
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException underWay) {
            return;
        }
    }

    void remove(Letter letter) {
        mongo.remove(query(where("_id").is(letter.id())), COLLECTION);
    }

    void forget(Collection<String> identities) {
        mongo.remove(query(where("admin").in(identities)), COLLECTION);
    }
}
