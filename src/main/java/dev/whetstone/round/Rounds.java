package dev.whetstone.round;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.chat.ChannelRef;
import dev.whetstone.chat.ThreadRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** All rounds. */
public final class Rounds {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
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

    /** The rounds with these ids, by id. */
    public Map<String, Round> findAll(Collection<String> ids) {
        return mongo.find(query(where("_id").in(ids)), Round.class).stream()
                .collect(Collectors.toMap(Round::id, round -> round));
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
        return on(where("date").gte(from.toString()).lt(to.toString()), groupId)
                .filter(round -> round.state() != Round.State.SKIPPED && !RoundKey.isExtra(round))
                .map(Round::date)
                .distinct()
                .sorted()
                .toList();
    }

    private Stream<Round> on(Criteria dates, String groupId) {
        return mongo.find(query(dates.and("groupId").is(groupId)), Round.class).stream();
    }

    /** The questions the group had from a date on, in rounds other than the one of this id. */
    public Set<String> since(String groupId, LocalDate from, String roundId) {
        return on(where("date").gte(from.toString()), groupId)
                .filter(round -> !round.id().equals(roundId))
                .map(Round::questionId)
                .collect(Collectors.toSet());
    }

    /** Whether the group had a round with the question, other than the one of this id. */
    public boolean had(String groupId, String questionId, String roundId) {
        return mongo.exists(
                query(where("questionId")
                        .is(questionId)
                        .and("groupId")
                        .is(groupId)
                        .and("_id")
                        .ne(roundId)),
                Round.class);
    }

    /** Whether another group that has a channel in the same workspace as one of these takes answers to the question. */
    public boolean isOpenElsewhere(String questionId, String groupId, Collection<ChannelRef> channels) {
        return channels.stream()
                .map(channel -> where("channel.platform")
                        .is(channel.platform())
                        .and("channel.workspace")
                        .is(channel.workspace()))
                .distinct()
                .anyMatch(sameWorkspace -> mongo.exists(
                        query(where("questionId")
                                .is(questionId)
                                .and("state")
                                .in(Round.State.SCHEDULED, Round.State.OPEN)
                                .and("groupId")
                                .ne(groupId)
                                .and("posts")
                                .elemMatch(sameWorkspace)),
                        Round.class));
    }

    /** The questions of all rounds that count for a date and are revealed, by the rounds' ids; nothing else of them is read. */
    public SortedMap<String, String> questionsRevealed(LocalDate date) {
        Query revealed =
                query(where("state").is(Round.State.REVEALED).and("date").is(date.toString()));
        revealed.fields().include("questionId");
        SortedMap<String, String> questions = new TreeMap<>();
        try (Stream<Document> found = mongo.stream(revealed, Document.class, mongo.getCollectionName(Round.class))) {
            found.forEach(round -> questions.put(round.getString("_id"), round.getString("questionId")));
        }
        return questions;
    }

    /** Every open round, read as they are taken; to be closed. */
    Stream<Round> open() {
        return mongo.stream(query(where("state").is(Round.State.OPEN)), Round.class);
    }

    /** The ids of all open rounds, read as they are taken; to be closed. */
    Stream<String> openIds() {
        var open = query(where("state").is(Round.State.OPEN));
        open.fields().include("_id");
        return mongo.stream(open, Document.class, mongo.getCollectionName(Round.class))
                .map(round -> round.getString("_id"));
    }

    /** Stores a round that needs nothing further, unless its slot was claimed already. */
    public void note(Round round) {
        try {
            mongo.insert(round);
        } catch (DuplicateKeyException taken) {
            log.debug("The slot of round {} was claimed already", round.id());
        }
    }

    /** Those that wait for nothing but a lease or another try. */
    static Query betweenSteps() {
        return query(where("state").in(Round.State.SCHEDULED, Round.State.CLOSED, Round.State.REVEALED));
    }

    /** Makes an open round close now. */
    public boolean closeEarly(String id, Instant now) {
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
