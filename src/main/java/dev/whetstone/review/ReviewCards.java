package dev.whetstone.review;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/** What comes back to members. */
record ReviewCards(MongoTemplate mongo) {

    static final String COLLECTION = "reviews";

    private static final String MEMBER = "memberId";
    private static final String PENDING = "pending";
    private static final String DUE = "due";

    Optional<ReviewCard> find(String id) {
        return Optional.ofNullable(mongo.findById(id, ReviewCard.class));
    }

    /** A member's cards in a group, what is due first at the head. */
    List<ReviewCard> of(String groupId, String memberId) {
        return mongo.find(
                query(where("groupId").is(groupId).and(MEMBER).is(memberId)).with(Sort.by(DUE, "_id")),
                ReviewCard.class);
    }

    /** Keeps a card unless there is one of the question already. */
    void add(ReviewCard card) {
        if (find(card.id()).isEmpty()) {
            try {
                mongo.insert(card);
            } catch (DuplicateKeyException somebodyWasFaster) {
                return;
            }
        }
    }

    /** Takes away what never came back, as when its grade was raised since. */
    void drop(ReviewCard card) {
        mongo.remove(
                query(where("_id").is(card.id()).and("times").is(0).and(PENDING).exists(false)), ReviewCard.class);
    }

    /** Whether an answer was taken. */
    enum Taken {
        YES,
        /** It is not due, or waits for a grade already. */
        NO,
        /** The member has answered all they may on that day. */
        ENOUGH
    }

    /** Takes an answer to a card that is due and waits for none, if there is a place for it on that day. */
    Taken answer(ReviewCard card, LocalDate today, ReviewCard.Pending pending) {
        if (find(card.id()).filter(found -> found.pending() == null).isEmpty()) {
            return Taken.NO;
        }
        if (!new ReviewDays(mongo).take(card.memberId(), today, card.id())) {
            return Taken.ENOUGH;
        }
        boolean taken = mongo.updateFirst(
                                query(where("_id")
                                        .is(card.id())
                                        .and(DUE)
                                        .lte(today.toString())
                                        .and(PENDING)
                                        .exists(false)),
                                Update.update(PENDING, pending).set("nextFireAt", pending.at()),
                                ReviewCard.class)
                        .getModifiedCount()
                == 1;
        return taken ? Taken.YES : Taken.NO;
    }

    /** How many the member answered on a date, or sent since and waits for. */
    long answeredOn(String memberId, LocalDate date, Instant since) {
        return mongo.count(
                query(where(MEMBER)
                        .is(memberId)
                        .orOperator(
                                new Criteria()
                                        .andOperator(
                                                where("last").is(date.toString()),
                                                where("times").gt(0)),
                                where(PENDING + ".at").gte(since))),
                ReviewCard.class);
    }

    void forget(String memberId) {
        mongo.remove(query(where(MEMBER).is(memberId)), ReviewCard.class);
        new ReviewDays(mongo).forget(memberId);
    }
}
