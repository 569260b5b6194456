package dev.whetstone.schedule;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.client.result.UpdateResult;
import dev.whetstone.storage.Backoff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * The turns processes take at the documents of one collection. Beside the item, each document holds
 *
 * <pre>{ nextFireAt: when it needs work again, or the end of a lease; fence: how often it was taken }</pre>
 *
 * To take one, a process moves {@code nextFireAt} one lease ahead and raises {@code fence}, in one write and only if it is due.
 * While it works, its leases are renewed, so that a slow platform never looks like a dead process, but for {@link #LONGEST} at
 * most. It stores only while the fence is still its own, and plans the next turn with its last write.
 */
public final class Leases<T> implements DueWork {

    static final Duration LONGEST = Duration.ofMinutes(5);

    /** The pauses grow no longer after so many. */
    private static final int MOST_TRIES = 100;

    private static final String DUE = "nextFireAt";
    private static final String FENCE = "fence";

    private final MongoTemplate mongo;
    private final Class<T> type;
    private final String collection;
    private final Clock clock;
    private final Duration lease;
    private final Map<String, Leased<T>> held = new ConcurrentHashMap<>();

    public Leases(MongoTemplate mongo, Class<T> type, Clock clock, ScheduleProperties schedule) {
        this.mongo = mongo;
        this.type = type;
        this.collection = mongo.getCollectionName(type);
        this.clock = clock;
        this.lease = schedule.lease();
    }

    /** The ids of what is due, the longest due first. */
    public List<String> due(Instant now, int most) {
        Query due = query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most);
        due.fields().include("_id");
        return mongo.find(due, Document.class, collection).stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    /** What falls due next, or is leased until then. */
    public Optional<Map.Entry<Instant, T>> soonest() {
        Query next = query(where(DUE).gt(Instant.EPOCH)).with(Sort.by(DUE)).limit(1);
        return Optional.ofNullable(mongo.findOne(next, Document.class, collection))
                .map(found -> Map.entry(found.getDate(DUE).toInstant(), read(found)));
    }

    /** Inserts a new item and holds it; empty if its id is taken. It must be {@link #release}d. */
    public Optional<Leased<T>> claim(String id, T item) {
        Leased<T> claimed = new Leased<>(id, item, 1, clock.instant().plus(lease));
        try {
            mongo.insert(write(claimed, item, claimed.end()), collection);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
        held.put(id, claimed);
        return Optional.of(claimed);
    }

    /** Takes an item that is due and holds it; empty if somebody has it. It must be {@link #release}d. */
    public Optional<Leased<T>> take(String id) {
        if (held.containsKey(id)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant end = now.plus(lease);
        Optional<Leased<T>> taken = Optional.ofNullable(mongo.findAndModify(
                        query(where("_id").is(id).and(DUE).lte(now)),
                        new Update().set(DUE, end).inc(FENCE, 1),
                        FindAndModifyOptions.options().returnNew(true),
                        Document.class,
                        collection))
                .map(found -> new Leased<>(
                        id, read(found), found.get(FENCE, Number.class).longValue(), end));
        taken.ifPresent(one -> held.put(id, one));
        return taken;
    }

    public void release(Leased<T> leased) {
        held.remove(leased.id(), leased);
    }

    /**
     * Proves, right before something is sent in an item's name, that nobody else may work on it for longer than a send takes: two
     * thirds of a lease. Neither the wall clock nor the time that passed may say otherwise, else the lease is renewed; false if
     * somebody took the item over.
     */
    public boolean prove(Leased<T> leased) {
        if (isFresh(leased)) {
            return true;
        }
        long nanos = System.nanoTime();
        Instant end = clock.instant().plus(lease);
        boolean renewed = matched(mine(leased).addCriteria(where(DUE).exists(true)), new Update().max(DUE, end));
        if (renewed) {
            leased.renewed(end, nanos);
        }
        return renewed;
    }

    private boolean isFresh(Leased<T> leased) {
        Duration send = lease.multipliedBy(2).dividedBy(3);
        Instant now = clock.instant();
        return held.get(leased.id()) == leased
                && leased.end().isAfter(now.plus(send))
                && !leased.end().isAfter(now.plus(lease))
                && leased.nanosSinceRenewal() < lease.minus(send).toNanos();
    }

    /** Stores the item and keeps the lease; false if somebody took it over since. */
    public boolean store(Leased<T> leased) {
        return stored(leased, leased.end());
    }

    /** Stores the item for the last time in this turn; {@code next} is when it needs another, null for never. */
    public boolean end(Leased<T> leased, @Nullable Instant next) {
        return stored(leased, next);
    }

    /** As {@link #end(Leased, Instant)}, with another item in its place. */
    public boolean end(Leased<T> leased, T item, @Nullable Instant next) {
        return mongo.replace(mine(leased), write(leased, item, next), collection)
                        .getMatchedCount()
                == 1;
    }

    /** As {@link #end(Leased, Object, Instant)}, to be tried again: the later, the more often the item was taken. */
    public boolean later(Leased<T> leased, T item) {
        return end(leased, item, clock.instant().plus(Backoff.after((int) Math.min(leased.fence() - 1, MOST_TRIES))));
    }

    private boolean stored(Leased<T> leased, @Nullable Instant next) {
        return end(leased, leased.item(), next);
    }

    /** Makes due now what matches and waits longer than any lease or retry does: the clock it was planned by was ahead. */
    public void hasten(Query waiting, Instant now) {
        Duration longest = LONGEST.plus(lease).multipliedBy(2);
        mongo.updateMulti(
                waiting.addCriteria(where(DUE).gt(now.plus(longest))), new Update().set(DUE, now), collection);
    }

    /** Renews what is held here, unless it was taken over or its next turn is planned already. */
    @Override
    public int run(Instant now) {
        held.forEach((id, one) -> {
            if (one.heldNanos() < LONGEST.toNanos()) {
                prolong(one, now.plus(lease));
            }
        });
        return 0;
    }

    void prolong(Leased<T> one, Instant end) {
        matched(mine(one).addCriteria(where(DUE).lte(end)), new Update().set(DUE, end));
    }

    private static Query mine(Leased<?> leased) {
        return query(where("_id").is(leased.id()).and(FENCE).is(leased.fence()));
    }

    private boolean matched(Query query, Update update) {
        UpdateResult result = mongo.updateFirst(query, update, collection);
        return result.getMatchedCount() == 1;
    }

    private T read(Document stored) {
        return mongo.getConverter().read(type, stored);
    }

    private Document write(Leased<T> leased, T item, @Nullable Instant next) {
        Document document = new Document();
        mongo.getConverter().write(item, document);
        document.append(FENCE, leased.fence());
        if (next != null) {
            document.append(DUE, java.util.Date.from(next));
        }
        return document;
    }
}
