package dev.whetstone.round;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** All rounds. */
public final class Rounds {

    private static final String THREADS = "round_threads";

    private final MongoTemplate mongo;

    /** The round of a thread never changes; that a thread has none is not remembered. */
    private final Cache<String, String> threads =
            Caffeine.newBuilder().maximumSize(5_000).build();

    public Rounds(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Optional<Round> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Round.class));
    }

    /** The round whose question started this thread. */
    public Optional<Round> of(ThreadRef thread) {
        return Optional.ofNullable(threads.get(thread.key(), this::linked)).flatMap(this::find);
    }

    private @Nullable String linked(String thread) {
        Document link = mongo.findById(thread, Document.class, THREADS);
        return link == null ? null : link.get("round", String.class);
    }

    /** The group's rounds in a state, the latest first. */
    public List<Round> of(String groupId, Round.State state, int most) {
        return mongo.find(
                query(where("groupId").is(groupId).and("state").is(state))
                        .with(Sort.by(Sort.Direction.DESC, "dueAt"))
                        .limit(most),
                Round.class);
    }

    /** The dates on which the group had a planned question, from one date (inclusive) to another (exclusive), ascending. */
    public List<LocalDate> postingDates(String groupId, LocalDate from, LocalDate to) {
        return mongo
                .find(
                        query(where("groupId")
                                .is(groupId)
                                .and("date")
                                .gte(from.toString())
                                .lt(to.toString())),
                        Round.class)
                .stream()
                .filter(round -> round.state() != Round.State.SKIPPED && !round.isExtra())
                .map(Round::date)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether another group that has a channel in the same workspace as one of these takes answers to the question. */
    public boolean isOpenElsewhere(String questionId, String groupId, Collection<ChannelRef> channels) {
        return mongo
                .find(
                        query(where("questionId")
                                .is(questionId)
                                .and("state")
                                .in(Round.State.SCHEDULED, Round.State.OPEN)
                                .and("groupId")
                                .ne(groupId)),
                        Round.class)
                .stream()
                .flatMap(round -> round.posts().stream())
                .anyMatch(post -> channels.stream().anyMatch(channel -> sharesWorkspace(post.channel(), channel)));
    }

    private static boolean sharesWorkspace(ChannelRef one, ChannelRef other) {
        return one.platform().equals(other.platform()) && one.workspace().equals(other.workspace());
    }

    /** Every open round. */
    public List<Round> open() {
        return mongo.find(query(where("state").is(Round.State.OPEN)), Round.class);
    }

    /** Stores a new round; false if its slot was claimed already. */
    boolean claim(Round round) {
        try {
            mongo.insert(round);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    List<String> due(Instant now, int most) {
        return mongo
                .find(
                        query(where("nextFireAt").lte(now))
                                .with(Sort.by("nextFireAt"))
                                .limit(most),
                        Round.class)
                .stream()
                .map(Round::id)
                .toList();
    }

    /** Makes due now what waits longer than any lease or retry does: the clock it was planned by was ahead. */
    void hasten(Instant now, Duration longest) {
        mongo.updateMulti(
                query(where("state")
                        .in(Round.State.SCHEDULED, Round.State.CLOSED, Round.State.REVEALED)
                        .and("nextFireAt")
                        .gt(now.plus(longest))),
                new Update().set("nextFireAt", now),
                Round.class);
    }

    /** The round that needs work next, and is not merely leased. */
    Optional<Round> next() {
        return Optional.ofNullable(mongo.findOne(
                query(where("nextFireAt").gt(Instant.EPOCH))
                        .with(Sort.by("nextFireAt"))
                        .limit(1),
                Round.class));
    }

    /** Takes over a due round until the lease ends; empty if somebody else has it. */
    Optional<Round> lease(String id, Instant now, Instant leaseEnd) {
        return Optional.ofNullable(mongo.findAndModify(
                query(where("_id").is(id).and("nextFireAt").lte(now)),
                new Update().set("nextFireAt", leaseEnd).inc("fence", 1),
                FindAndModifyOptions.options().returnNew(true),
                Round.class));
    }

    /**
     * Has a lease end no earlier than this, for the one who works on the round; false if somebody else took it over. It may have
     * been prolonged further meanwhile.
     */
    boolean renew(String id, long fence, Instant leaseEnd) {
        return mongo.updateFirst(
                                query(where("_id")
                                        .is(id)
                                        .and("fence")
                                        .is(fence)
                                        .and("nextFireAt")
                                        .exists(true)),
                                new Update().max("nextFireAt", leaseEnd),
                                Round.class)
                        .getMatchedCount()
                == 1;
    }

    /** Moves the end of a lease, unless its round was taken over or its next step is planned already. */
    void prolong(String id, long fence, Instant leaseEnd) {
        mongo.updateFirst(
                query(where("_id")
                        .is(id)
                        .and("fence")
                        .is(fence)
                        .and("nextFireAt")
                        .lte(leaseEnd)),
                new Update().set("nextFireAt", leaseEnd),
                Round.class);
    }

    /** Stores the round unless somebody else took it over since; false then. */
    boolean store(Round round) {
        return mongo.replace(query(where("_id").is(round.id()).and("fence").is(round.fence())), round)
                        .getMatchedCount()
                == 1;
    }

    /** Makes an open round close now. */
    boolean closeEarly(String id, Instant now) {
        return mongo.updateFirst(
                                query(where("_id").is(id).and("state").is(Round.State.OPEN)),
                                new Update()
                                        .set("nextFireAt", now)
                                        .set("closesAt", now)
                                        .inc("fence", 1),
                                Round.class)
                        .getMatchedCount()
                == 1;
    }

    /** Makes the thread findable. */
    void link(ThreadRef thread, String roundId) {
        mongo.save(new Document("_id", thread.key()).append("round", roundId), THREADS);
    }
}
