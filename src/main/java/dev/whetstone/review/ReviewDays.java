package dev.whetstone.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How many places of their day members have used up: a place is taken, or refused, in the write that looks whether there is one. A
 * day's document is the next day's too, so that there is one for each member.
 *
 * <pre>{@code { _id: "m7", memberId: "m7", date: "2026-03-14", cards: [ "g1|m7|spark-lazy" ] } }</pre>
 */
record ReviewDays(MongoTemplate mongo) {

    static final String COLLECTION = "review_days";

    private static final String MEMBER = "memberId";
    private static final String DATE = "date";
    private static final String CARDS = "cards";

    /** Takes a place for a card; false if all of the day are taken. A date before the last one counts as that. */
    boolean take(String memberId, LocalDate date, String cardId) {
        if (isAdded(memberId, date, cardId) || isBegun(memberId, date, cardId)) {
            return true;
        }
        try {
            mongo.insert(
                    new Document("_id", memberId)
                            .append(MEMBER, memberId)
                            .append(DATE, date.toString())
                            .append(CARDS, List.of(cardId)),
                    COLLECTION);
            return true;
        } catch (DuplicateKeyException known) {
            return isAdded(memberId, date, cardId);
        }
    }

    /** To the day, if it has room. */
    private boolean isAdded(String memberId, LocalDate date, String cardId) {
        String full = CARDS + "." + (Comebacks.MOST_A_DAY - 1);
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(memberId)
                                        .and(DATE)
                                        .gte(date.toString())
                                        .and(full)
                                        .exists(false)),
                                new Update().addToSet(CARDS, cardId),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    /** As the first of a new day. */
    private boolean isBegun(String memberId, LocalDate date, String cardId) {
        return mongo.updateFirst(
                                query(where("_id").is(memberId).and(DATE).lt(date.toString())),
                                Update.update(DATE, date.toString()).set(CARDS, List.of(cardId)),
                                COLLECTION)
                        .getMatchedCount()
                == 1;
    }

    void forget(String memberId) {
        mongo.remove(query(where("_id").is(memberId)), COLLECTION);
    }
}
