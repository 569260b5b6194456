package dev.whetstone.mock.session;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.chat.ChannelRef;
import dev.whetstone.mock.hours.TakenTime;
import dev.whetstone.storage.Contended;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** All mock interviews. */
public final class MockSessions {

    private final MongoTemplate mongo;
    private final TakenTime time;

    public MockSessions(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.time = new TakenTime(mongo, clock, new TimeOfSessions(this));
    }

    /** What those who take time ask of the sessions. */
    private record TimeOfSessions(MockSessions all) implements TakenTime.Sessions {

        @Override
        public Optional<TakenTime.Need> need(String id) {
            return all.find(id).filter(MockSessions::isAhead).map(MockSessions::needOf);
        }

        /** Stored as it is, so that whoever read it before finds it changed. */
        @Override
        public boolean stop(String id) {
            return all.change(id, session -> session.state() == MockSession.State.PROPOSED)
                    .filter(Changed::done)
                    .isPresent();
        }
    }

    public Optional<MockSession> find(String id) {
        return Optional.ofNullable(mongo.findById(id, MockSession.class));
    }

    /** False if there is one of this id: somebody else proposed it. */
    public boolean insert(MockSession session) {
        try {
            mongo.insert(session);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /**
     * Changes a session if the change says that it changed anything; again from the start if somebody else was faster. One that would
     * be agreed while somebody in it has another at that time stays as it is.
     *
     * @return the session as it is stored now and whether the change was made; empty if there is none
     */
    public Optional<Changed> change(String id, Predicate<MockSession> change) {
        return Contended.change(() -> find(id).map(found -> changed(found, change)));
    }

    private Changed changed(MockSession found, Predicate<MockSession> change) {
        boolean took = found.takesTime();
        boolean needed = isAhead(found);
        if (!change.test(found)) {
            return new Changed(found, false);
        }
        if (found.takesTime() && !took && !time.take(needOf(found))) {
            return new Changed(find(found.id()).orElse(found), false);
        }
        MockSession stored = mongo.save(found);
        if (needed && !isAhead(stored)) {
            time.giveBack(stored.id());
        }
        return new Changed(stored, true);
    }

    /** Whether it takes time, or may still be agreed; an attempt to agree on one that ended meanwhile may have taken some. */
    private static boolean isAhead(MockSession session) {
        return session.takesTime() || session.state() == MockSession.State.PROPOSED;
    }

    private static TakenTime.Need needOf(MockSession session) {
        return new TakenTime.Need(
                session.id(),
                session.seats().stream().map(Seat::memberId).toList(),
                session.startsAt(),
                session.takesTime());
    }

    /** A member's sessions that are not over, the next first. */
    public List<MockSession> openOf(String memberId) {
        return mongo.find(
                query(where("seats.memberId").is(memberId).and("state").in(open()))
                        .with(Sort.by("startsAt", "_id")),
                MockSession.class);
    }

    /** Whether a member has agreed to, or is in, another session that takes some of the time of one that starts then. */
    public boolean isBusy(String memberId, String session, Instant start) {
        return openOf(memberId).stream()
                .anyMatch(one ->
                        !one.id().equals(session) && one.takesTime() && TakenTime.isShared(one.startsAt(), start));
    }

    /** All sessions a member has or had a seat in, the oldest first. */
    public List<MockSession> of(String memberId) {
        return mongo.find(
                query(where("seats.memberId").is(memberId)).with(Sort.by("startsAt", "_id")), MockSession.class);
    }

    /** Sessions that are or were held in this place. */
    List<MockSession> heldIn(ChannelRef place) {
        return mongo.find(
                query(where("place.channel")
                        .is(place.channel())
                        .and("place.workspace")
                        .is(place.workspace())
                        .and("place.platform")
                        .is(place.platform())),
                MockSession.class);
    }

    /** A group's sessions that start in {@code [from, to)}, whatever became of them. */
    public List<MockSession> between(String groupId, Instant from, Instant to) {
        return mongo.find(
                query(where("groupId").is(groupId).and("startsAt").gte(from).lt(to))
                        .with(Sort.by("startsAt", "_id")),
                MockSession.class);
    }

    /** Sessions in one of these states that need work, the longest due first. */
    public List<MockSession> due(Collection<MockSession.State> states, Instant now, int most) {
        return mongo.find(
                query(where("state").in(states).and("nextFireAt").lte(now))
                        .with(Sort.by("nextFireAt"))
                        .limit(most),
                MockSession.class);
    }

    /** Notes that a member sent all their feedback; with the last one everybody can read it. */
    public void sendFeedback(String id, String memberId, Instant now) {
        change(id, session -> new Play(session).sent(memberId, now));
    }

    /** Notes what a language model remarked on an answer in a session alone, and asks on. */
    public void remark(String id, MockSession.Remark remark, Instant now) {
        change(id, session -> new Play(session).remark(remark, now));
    }

    /** Nothing names a member any more who was in none that is kept. */
    void forget(String memberId) {
        time.forget(memberId);
    }

    void delete(String id) {
        mongo.remove(query(where("_id").is(id)), MockSession.class);
    }

    /** What falls due next of the sessions in one of these states. */
    Optional<MockSession> soonest(Collection<MockSession.State> states) {
        return Optional.ofNullable(mongo.findOne(
                query(where("state").in(states).and("nextFireAt").gt(Instant.EPOCH))
                        .with(Sort.by("nextFireAt"))
                        .limit(1),
                MockSession.class));
    }

    private static List<MockSession.State> open() {
        return Stream.of(MockSession.State.values())
                .filter(MockSession.State::isOpen)
                .toList();
    }

    /** A session after a change; {@code done} is false where the change found nothing to do. */
    public record Changed(MockSession session, boolean done) {}
}
