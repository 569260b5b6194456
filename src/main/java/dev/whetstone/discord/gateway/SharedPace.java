package dev.whetstone.discord.gateway;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Shares a bot's pace over all processes that use its token: one document says until when time is given out and who took last, and
 * whoever needs more moves that moment on if nobody else did. A process that took last, too, is most likely alone and takes half a
 * second, so that it seldom asks; one that finds another's name takes no more than it needs. Where the database gives no answer each
 * process goes on by itself for a while.
 *
 * <pre>{@code { _id: "discord", until: …, by: "5d41…" } }</pre>
 */
final class SharedPace implements PaceSlots {

    static final String COLLECTION = "discord_pace";

    private static final Logger log = LoggerFactory.getLogger(SharedPace.class);
    private static final String ID = "discord";
    private static final String UNTIL = "until";
    private static final String BY = "by";

    /** How much a process takes that finds nobody else. */
    private static final Duration ALONE = Duration.ofMillis(500);

    /** For how long a process goes on by itself when the database gave no answer. */
    private static final Duration AWAY = Duration.ofSeconds(10);

    /** How many requests' time a process takes at most that finds another. */
    private static final int MOST_BESIDE_OTHERS = 8;

    /** Further ahead no dozen of processes takes time; the moment is that of a clock that went wrong or was set back. */
    private static final Duration FARTHEST = Duration.ofSeconds(5);

    private static final Duration LONGEST_LEAD = Duration.ofSeconds(1);

    private final MongoTemplate mongo;
    private final Clock clock;
    private final Duration gap;
    private final LongSupplier nanos;
    private final String me = UUID.randomUUID().toString();
    private volatile @Nullable Document known;

    /** How far ahead time is taken, so that it is not over when the database answers. */
    private volatile Duration lead = Duration.ZERO;

    /** @param nanos tells the time as {@link System#nanoTime} does */
    SharedPace(MongoTemplate mongo, Clock clock, Duration gap, LongSupplier nanos) {
        this.mongo = mongo;
        this.clock = clock;
        this.gap = gap;
        this.nanos = nanos;
    }

    @Override
    public Stretch next(int wanted) {
        try {
            while (true) {
                Document before = known == null ? read() : known;
                long asked = nanos.getAsLong();
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                Instant from = from(before, now, now.plus(lead));
                int requests = requests(before, wanted);
                Document after = new Document("_id", ID)
                        .append(UNTIL, Date.from(from.plus(gap.multipliedBy(requests))))
                        .append(BY, me);
                boolean moved = isMoved(before, after);
                lead = shorter(Duration.ofNanos(2 * (nanos.getAsLong() - asked)), LONGEST_LEAD);
                known = moved ? after : null;
                if (moved) {
                    return new Stretch(asked + Duration.between(now, from).toNanos(), requests);
                }
            }
        } catch (DataAccessException | MongoException away) {
            log.warn("The pace of Discord's requests is this process's own for a moment: {}", away.getMessage());
            return new Stretch(nanos.getAsLong(), requests(AWAY));
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private @Nullable Document read() {
        return mongo.findById(ID, Document.class, COLLECTION);
    }

    private static Instant from(@Nullable Document before, Instant now, Instant earliest) {
        Instant until = before == null ? now : before.getDate(UNTIL).toInstant();
        return until.isBefore(earliest) || until.isAfter(now.plus(FARTHEST)) ? earliest : until;
    }

    private int requests(@Nullable Document before, int wanted) {
        return before == null || before.getString(BY).equals(me)
                ? requests(ALONE)
                : Math.max(1, Math.min(wanted, MOST_BESIDE_OTHERS));
    }

    private int requests(Duration time) {
        return (int) Math.max(1, time.dividedBy(gap));
    }

    private boolean isMoved(@Nullable Document before, Document after) {
        if (before == null) {
            try {
                mongo.insert(after, COLLECTION);
                return true;
            } catch (DuplicateKeyException somebodyWasFaster) {
                return false;
            }
        }
        Query unmoved = Query.query(Criteria.where("_id")
                .is(ID)
                .and(UNTIL)
                .is(before.getDate(UNTIL))
                .and(BY)
                .is(before.getString(BY)));
        Update update = Update.update(UNTIL, after.getDate(UNTIL)).set(BY, me);
        return mongo.updateFirst(unmoved, update, COLLECTION).getMatchedCount() == 1;
    }
}
