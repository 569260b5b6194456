package dev.whetstone.badge;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The badges members have. */
public final class Badges {

    static final String COLLECTION = "badges";

    private static final String GROUP = "groupId";
    private static final String MEMBER = "memberId";
    private static final String DATE = "date";

    private final MongoTemplate mongo;

    Badges(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** A member's, in the order they were given. */
    public List<GivenBadge> of(String groupId, String memberId) {
        return mongo.find(
                query(where(GROUP).is(groupId).and(MEMBER).is(memberId)).with(Sort.by(DATE, "_id")), GivenBadge.class);
    }

    /** A group's of these days, both ends included, by member. */
    public List<GivenBadge> of(String groupId, LocalDate from, LocalDate to) {
        return mongo.find(
                query(where(GROUP).is(groupId).and(DATE).gte(from.toString()).lte(to.toString()))
                        .with(Sort.by(MEMBER, "_id")),
                GivenBadge.class);
    }

    /** Gives a badge, which its owner is told from now on; nothing if they have it. */
    void give(GivenBadge badge, Instant now) {
        Document document = new Document();
        mongo.getConverter().write(badge, document);
        document.append("nextFireAt", Date.from(now)).append("fence", 0L);
        try {
            mongo.insert(document, COLLECTION);
        } catch (DuplicateKeyException given) {
            return;
        }
    }

    void forget(String memberId) {
        mongo.remove(query(where(MEMBER).is(memberId)), GivenBadge.class);
    }
}
