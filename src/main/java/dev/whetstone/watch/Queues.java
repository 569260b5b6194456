package dev.whetstone.watch;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;

/** Reads how much waits and for how long; nothing is counted beyond {@link #MOST}, which is as bad as it gets. */
final class Queues {

    static final int MOST = 1_000;
    private static final String DUE = "nextFireAt";

    private final MongoTemplate mongo;
    private final Clock clock;

    Queues(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /**
     * @param due groups and rounds whose time has come
     * @param dueFor for how long the first of them has been due
     * @param waiting what members did that is not handled yet
     * @param waitingFor for how long the first of it has waited
     * @param setAside what failed too often to be tried again
     */
    record Lengths(long due, Duration dueFor, long waiting, Duration waitingFor, long setAside) {}

    Lengths read() {
        Instant now = clock.instant();
        List<Date> due = Stream.of("groups", "rounds")
                .flatMap(collection -> times(collection, where(DUE).lte(now), DUE).stream())
                .toList();
        List<Date> waiting = times("inbox", where(DUE).gt(Instant.EPOCH), "acceptedAt");
        long setAside = Stream.of("inbox", "slack_files")
                .mapToLong(collection ->
                        mongo.count(query(where("setAside").exists(true)).limit(MOST), collection))
                .sum();
        return new Lengths(due.size(), oldest(due, now), waiting.size(), oldest(waiting, now), setAside);
    }

    private List<Date> times(String collection, Criteria which, String time) {
        var some = query(which).with(Sort.by(DUE)).limit(MOST);
        some.fields().include(time);
        return mongo.find(some, Document.class, collection).stream()
                .map(found -> found.getDate(time))
                .toList();
    }

    private static Duration oldest(List<Date> times, Instant now) {
        return times.stream()
                .map(time -> Duration.between(time.toInstant(), now))
                .filter(age -> !age.isNegative())
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
