package dev.whetstone.mock.hours;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Sees to it that nobody has two agreed sessions at a time: a session is stored as agreed only by an attempt that has every quarter of
 * an hour it needs, each a document of which there is one. One that a session needs no more, because it is over, was moved or lost
 * the member, goes to whoever needs it, and so does what an attempt took that has not come to its end for a minute; an attempt that
 * fails gives back what no other attempt for the same session took over.
 */
public record TakenTime(MongoTemplate mongo, Clock clock, Sessions sessions) {

    /**
     * The time a session that is agreed, or may still be, takes or would take.
     *
     * @param members all who are in it
     * @param agreed whether it is stored as agreed
     */
    public record Need(String session, List<String> members, Instant start, boolean agreed) {}

    /** What is asked of the sessions themselves. */
    public interface Sessions {

        /** The need of a session by its id; empty if it is over, or there is none. */
        Optional<Need> need(String session);

        /** Sees to it that no attempt to agree on a session that began before can be stored; false if it is agreed by now. */
        boolean stop(String session);
    }

    /** Whether sessions that start then would take the same time from somebody who is in both. */
    public static boolean isShared(Instant start, Instant other) {
        return TakenQuarter.of(start).anyMatch(quarter -> TakenQuarter.of(other).anyMatch(one -> one == quarter));
    }

    /** Takes the time of everybody in a session that is about to be stored as agreed; false if somebody has another one then. */
    public boolean take(Need need) {
        String by = UUID.randomUUID().toString();
        Instant now = clock.instant();
        List<TakenQuarter> quarters = need.members().stream()
                .flatMap(member -> TakenQuarter.of(need.start())
                        .mapToObj(quarter -> TakenQuarter.of(member, need.session(), quarter, by, now)))
                .sorted(Comparator.comparing(TakenQuarter::id))
                .toList();
        boolean all = quarters.stream().allMatch(this::take);
        if (!all) {
            mongo.remove(query(where("session").is(need.session()).and("by").is(by)), TakenQuarter.class);
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
        if (there.session().equals(wanted.session())) {
            return true;
        }
        Optional<Need> holder = sessions.need(there.session())
                .filter(need -> need.members().contains(there.memberId())
                        && TakenQuarter.of(need.start()).anyMatch(quarter -> quarter == there.quarter()));
        return holder.map(need -> isLeft(need, there)).orElse(true);
    }

    /** Whether the attempt that took it died over it. */
    private boolean isLeft(Need holder, TakenQuarter there) {
        return !holder.agreed() && !there.isFresh(clock.instant()) && sessions.stop(holder.session());
    }

    /** False if somebody was faster. */
    private boolean isTakenOver(TakenQuarter there, TakenQuarter wanted) {
        return mongo.updateFirst(
                                query(where("_id").is(there.id()).and("by").is(there.by())),
                                new Update()
                                        .set("session", wanted.session())
                                        .set("by", wanted.by())
                                        .set("at", wanted.at()),
                                TakenQuarter.class)
                        .getMatchedCount()
                > 0;
    }

    /** A session that is over gives everything back. */
    public void giveBack(String session) {
        mongo.remove(query(where("session").is(session)), TakenQuarter.class);
    }

    public void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), TakenQuarter.class);
    }
}
