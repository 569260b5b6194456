package dev.whetstone.mock.journal;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** All entries of all members, and when each of them is asked for the next. */
public final class Journal {

    private static final String DUE = "nextFireAt";
    private static final String TRIED = "tried";
    private static final int MOST = 2_000;

    private final MongoTemplate mongo;

    Journal(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** False if this entry is there: its form was sent twice. */
    boolean add(JournalEntry entry) {
        try {
            mongo.insert(entry);
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /** A member's entries, the newest first. */
    public List<JournalEntry> of(String memberId) {
        return mongo.find(
                query(where("memberId").is(memberId))
                        .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                        .limit(MOST),
                JournalEntry.class);
    }

    /** Notes what became of what a member wanted to do; empty if it is none of theirs. */
    Optional<JournalEntry> settle(String id, String memberId, boolean done, @Nullable Instant again) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("memberId").is(memberId)),
                new Update().set("done", done).set(DUE, again).unset(TRIED),
                FindAndModifyOptions.options().returnNew(true),
                JournalEntry.class));
    }

    List<JournalEntry> dueEntries(Instant now, int most) {
        return mongo.find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most), JournalEntry.class);
    }

    List<JournalHabit> dueHabits(Instant now, int most) {
        return mongo.find(query(where(DUE).lte(now)).with(Sort.by(DUE)).limit(most), JournalHabit.class);
    }

    /**
     * Takes one that is due as it was read, until a moment, and notes for which moment it is tried; false if somebody else did.
     */
    boolean take(Class<?> type, String id, Instant due, Instant until, Instant tried) {
        return mongo.updateFirst(
                                query(where("_id").is(id).and(DUE).is(due)),
                                Update.update(DUE, until).set(TRIED, tried),
                                type)
                        .getModifiedCount()
                == 1;
    }

    /** What was taken until a moment is due next at another, null for never; not if it was changed meanwhile. */
    void plan(Class<?> type, String id, Instant taken, @Nullable Instant next) {
        mongo.updateFirst(
                query(where("_id").is(id).and(DUE).is(taken)),
                new Update().set(DUE, next).unset(TRIED),
                type);
    }

    /** From now on a member is asked, unless they are already or said that they do not want to be. */
    void begin(JournalHabit habit) {
        try {
            mongo.insert(habit);
        } catch (DuplicateKeyException known) {
            return;
        }
    }

    /** Asks a member at a moment, or never. */
    void ask(String memberId, @Nullable Instant next) {
        mongo.updateFirst(
                query(where("_id").is(memberId)), new Update().set(DUE, next).unset(TRIED), JournalHabit.class);
    }

    /** Notes in which month a member was asked about CV, portfolio and network. */
    void asked(String memberId, String month) {
        mongo.updateFirst(query(where("_id").is(memberId)), new Update().set("month", month), JournalHabit.class);
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), JournalEntry.class);
        mongo.remove(query(where("_id").is(memberId)), JournalHabit.class);
    }
}
