package dev.whetstone.joining;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.schedule.DueWork;
import dev.whetstone.schedule.Workers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Joins that were begun. Each is carried out at once, again by whoever is there if that process died, and once more a quarter of
 * an hour later for what was under way in the old name meanwhile.
 */
final class Joinings implements DueWork {

    private static final String DUE = "nextFireAt";
    private static final int BATCH = 20;

    /** Longer than one takes. */
    private static final Duration HOLD = Duration.ofMinutes(2);

    private static final Duration AFTERWARDS = Duration.ofMinutes(15);

    private final MongoTemplate mongo;
    private final JoinSteps steps;
    private final Workers workers;
    private final Clock clock;

    Joinings(MongoTemplate mongo, JoinSteps steps, Workers workers, Clock clock) {
        this.mongo = mongo;
        this.steps = steps;
        this.workers = workers;
        this.clock = clock;
    }

    /** Begins a join and sees to it; false if one of the two is being made part of something already. */
    boolean begin(Joining.Kind kind, String gone, String into) {
        Instant now = clock.instant();
        if (gone.equals(into) || mongo.exists(query(where("_id").is(into)), Joining.class)) {
            return false;
        }
        try {
            mongo.insert(new Joining(gone, into, kind, now, now));
        } catch (DuplicateKeyException begun) {
            return false;
        }
        if (mongo.exists(query(where("_id").is(into)), Joining.class)) {
            mongo.remove(query(where("_id").is(gone)), Joining.class);
            return false;
        }
        run(now);
        return true;
    }

    @Override
    public int run(Instant now) {
        return workers.submitEach(
                mongo.find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(BATCH), Joining.class),
                due -> "joining " + due.id(),
                this::take);
    }

    private void take(Joining due) {
        Instant now = clock.instant();
        boolean mine = mongo.updateFirst(
                                query(where("_id").is(due.id()).and(DUE).is(due.nextFireAt())),
                                Update.update(DUE, now.plus(HOLD)),
                                Joining.class)
                        .getMatchedCount()
                == 1;
        if (mine) {
            steps.take(due);
            Instant last = due.at().plus(AFTERWARDS);
            Update next = now.isBefore(last) ? Update.update(DUE, last) : new Update().unset(DUE);
            mongo.updateFirst(query(where("_id").is(due.id())), next, Joining.class);
        }
    }
}
