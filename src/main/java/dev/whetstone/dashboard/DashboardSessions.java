package dev.whetstone.dashboard;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Who is signed in, for every process alike. A session ends after an hour without a request, and after eight hours in any case.
 *
 * <pre>{@code
 * { _id: "4c…", memberId: "m7", group: "g1", ends: …, last: … }
 * }</pre>
 */
public record DashboardSessions(MongoTemplate mongo, Clock clock) {

    public static final Duration LONGEST = Duration.ofHours(8);
    static final Duration IDLE = Duration.ofHours(1);
    static final String COLLECTION = "dashboard_sessions";
    /** The end is not put off more often than this. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String ENDS = "ends";

    /** Begins a session and returns its secret; those of anybody that are over are removed. */
    public String begin(SignedIn who) {
        Instant now = clock.instant();
        mongo.remove(query(where(ENDS).lte(now)), COLLECTION);
        String secret = Secrets.next();
        mongo.insert(
                new Document("_id", Secrets.hash(secret))
                        .append("memberId", who.memberId())
                        .append("group", who.groupId())
                        .append(ENDS, now.plus(IDLE))
                        .append("last", now.plus(LONGEST)),
                COLLECTION);
        return secret;
    }

    /** Who is signed in by this secret; a session that is over is none. Being asked puts its end off. */
    public Optional<SignedIn> find(String secret) {
        Instant now = clock.instant();
        Criteria own = where("_id").is(Secrets.hash(secret)).and(ENDS).gt(now);
        Document session = mongo.findOne(query(own), Document.class, COLLECTION);
        if (session == null) {
            return Optional.empty();
        }
        Instant last = session.getDate("last").toInstant();
        Instant ends = now.plus(IDLE).isBefore(last) ? now.plus(IDLE) : last;
        if (session.getDate(ENDS).toInstant().plus(NOTED).isBefore(ends)) {
            mongo.updateFirst(query(own), Update.update(ENDS, ends), COLLECTION);
        }
        return Optional.of(new SignedIn(session.getString("memberId"), session.getString("group")));
    }

    public void end(String secret) {
        mongo.remove(query(where("_id").is(Secrets.hash(secret))), COLLECTION);
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), COLLECTION);
    }
}
