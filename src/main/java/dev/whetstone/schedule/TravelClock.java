package dev.whetstone.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * A clock that can be moved forward, and that stands still while no process runs: a trial that is picked up days later goes on
 * where it was left. The shift lives in the database, so that two processes tell the same time.
 */
final class TravelClock extends Clock {

    private static final String COLLECTION = "clock";
    private static final Query THE_ONE = Query.query(Criteria.where("_id").is("trial"));
    private static final Duration ALIVE = Duration.ofSeconds(10);

    private final MongoTemplate mongo;
    private final Clock real;
    private final AtomicLong shiftMillis = new AtomicLong();
    private volatile boolean resumed;

    TravelClock(MongoTemplate mongo, Clock real) {
        this.mongo = mongo;
        this.real = real;
    }

    @Override
    public Instant instant() {
        if (!resumed) {
            resumeOnce();
        }
        return real.instant().plusMillis(shiftMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.fixed(instant(), zone);
    }

    /**
     * Moves forward to a moment, or less than a second beyond it: by whole seconds, so that what falls due on a whole second still
     * meets the tick that comes then. A moment in the past changes nothing.
     */
    void advanceTo(Instant moment) {
        Duration ahead = Duration.between(instant(), moment);
        if (ahead.compareTo(Duration.ZERO) > 0) {
            long seconds = ahead.plusSeconds(1).minusNanos(1).toSeconds();
            read(new Update().inc("shift", seconds * 1000).set("seen", real.instant()));
        }
    }

    /** Notes that a process runs, and takes over a shift another process made. */
    void touch() {
        read(new Update().set("seen", real.instant()).inc("shift", 0L));
    }

    /** On first use, because no bean may touch the database while it is made. */
    private synchronized void resumeOnce() {
        if (!resumed) {
            resume();
            resumed = true;
        }
    }

    private void resume() {
        Document known = mongo.findById("trial", Document.class, COLLECTION);
        Instant now = real.instant();
        if (known == null || known.getDate("seen") == null) {
            touch();
            return;
        }
        Instant seen = known.getDate("seen").toInstant();
        Duration away = Duration.between(seen, now);
        if (away.compareTo(ALIVE) <= 0) {
            touch();
            return;
        }
        Query stillUnseen =
                Query.query(Criteria.where("_id").is("trial").and("seen").is(seen));
        mongo.updateFirst(
                stillUnseen, new Update().inc("shift", -away.toSeconds() * 1000).set("seen", now), COLLECTION);
        touch();
    }

    private void read(Update update) {
        Document now = mongo.findAndModify(
                THE_ONE,
                update,
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Document.class,
                COLLECTION);
        if (now != null) {
            shiftMillis.set(now.get("shift", Number.class).longValue());
        }
    }
}
