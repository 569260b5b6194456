package dev.whetstone.mock.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Sees to it that nobody has two agreed sessions at a time: a session is stored as agreed only by an attempt that has every quarter of
 * an hour it needs, each a document of which there is one. One that a session needs no more, because it is over, was moved or lost
 * the member, goes to whoever needs it; an attempt that fails gives back what no other attempt for the same session took over.
 */
record TakenTime(MongoTemplate mongo) {

    /** Takes the time of everybody in a session that is about to be stored as agreed; false if somebody has another one then. */
    boolean take(MockSession session) {
        String by = UUID.randomUUID().toString();
        List<TakenQuarter> needed = session.seats().stream()
                .flatMap(seat -> TakenQuarter.of(session.startsAt())
                        .mapToObj(quarter -> TakenQuarter.of(seat.memberId(), session.id(), quarter, by)))
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
        boolean all = needed.stream().allMatch(this::take);
        if (!all) {
            mongo.remove(query(where("session").is(session.id()).and("by").is(by)), TakenQuarter.class);
        }
        return all;
    }

    private boolean take(TakenQuarter wanted) {
        while (!isInserted(wanted)) {
            TakenQuarter there = mongo.findById(wanted.id(), TakenQuarter.class);
            if (there != null && !isFor(there, wanted)) {
                return false;
            }
            if (there != null && isTakenOver(there, wanted)) {
                return true;
            }
        }
        return true;
    }

    private boolean isInserted(TakenQuarter wanted) {
        try {
            mongo.insert(wanted);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Whether it may change hands: it is the session's own, or one that its session does not need, now or later, without taking it anew. */
    private boolean isFor(TakenQuarter there, TakenQuarter wanted) {
        MockSession holder =
                there.session().equals(wanted.session()) ? null : mongo.findById(there.session(), MockSession.class);
        return holder == null
                || !(holder.state() == MockSession.State.PROPOSED || TakenQuarter.isTakenBy(holder))
                || holder.seatOf(there.memberId()).isEmpty()
                || TakenQuarter.of(holder.startsAt()).noneMatch(quarter -> quarter == there.quarter());
    }

    /** False if somebody was faster. */
    private boolean isTakenOver(TakenQuarter there, TakenQuarter wanted) {
        return mongo.updateFirst(
                                query(where("_id").is(there.id()).and("by").is(there.by())),
                                new Update().set("session", wanted.session()).set("by", wanted.by()),
                                TakenQuarter.class)
                        .getMatchedCount()
                > 0;
    }

    /** A session that is over gives everything back. */
    void giveBack(String session) {
        mongo.remove(query(where("session").is(session)), TakenQuarter.class);
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), TakenQuarter.class);
    }
}
