package dev.whetstone.playground;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.aggregation.Aggregation;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import org.springframework.stereotype.Component;

/** The stored messages, and the counter that numbers them and tells every open page that something changed. */
@Component("playgroundMessages")
@ConditionalOnPlayground
public class Messages {

    static final String COLLECTION = "playground_messages";
    private static final String COUNTERS = "playground_counters";

    private final MongoOperations mongo;
    private final ApplicationEventPublisher events;
    private final AtomicLong taken = new AtomicLong();
    private final Map<String, Long> latest = new ConcurrentHashMap<>();
    private final FoundOnce<Long, String> channels = new FoundOnce<>();
    private final AtomicBoolean changed = new AtomicBoolean();

    Messages(MongoOperations mongo, ApplicationEventPublisher events) {
        this.mongo = mongo;
        this.events = events;
    }

    void prepare() {
        var indexes = mongo.indexOps(Message.class);
        indexes.createIndex(new Index().on("interaction", Sort.Direction.ASC).unique());
        indexes.createIndex(new Index()
                .on("channel", Sort.Direction.ASC)
                .on("thread", Sort.Direction.ASC)
                .on("_id", Sort.Direction.ASC));
        if (count() == 0) {
            next();
        }
    }

    /** A number above every earlier one; taking it also tells other processes to look for changes. */
    public long next() {
        Counter counter = mongo.findAndModify(
                query(where("_id").is(COLLECTION)),
                new Update().inc("value", 1),
                FindAndModifyOptions.options().upsert(true).returnNew(true),
                Counter.class,
                COUNTERS);
        taken.incrementAndGet();
        return counter == null ? 0 : counter.value();
    }

    /** How many numbers were taken elsewhere; it grows when other processes change something. */
    public long foreign() {
        return count() - taken.get();
    }

    /** Forgets what other processes may have made wrong. */
    public void forget() {
        latest.clear();
    }

    /** The number of the newest message in a channel that is not for one reader among others; 0 if there is none. */
    public long latest(Channel channel) {
        return latest.computeIfAbsent(
                channel.id(),
                id ->
                        list(where("channel").is(id).and("audience").is(channel.member()), Sort.Direction.DESC, 1)
                                .stream()
                                .mapToLong(Message::id)
                                .findFirst()
                                .orElse(0));
    }

    private long count() {
        Counter counter = mongo.findById(COLLECTION, Counter.class, COUNTERS);
        return counter == null ? 0 : counter.value();
    }

    /** Stores the message, or finds the one that was stored for the same interaction before. */
    public Message insertOnce(Message message) {
        try {
            Message stored = mongo.insert(message);
            if (message.isShared()) {
                latest.computeIfPresent(message.channel(), (channel, id) -> Math.max(id, message.id()));
            }
            events.publishEvent(new Changed());
            return stored;
        } catch (DuplicateKeyException e) {
            return one(where("interaction").is(message.interaction())).orElseThrow(() -> e);
        }
    }

    /** Changes one message that is still there and matches; empty if there is none. */
    public Optional<Message> change(Criteria which, UpdateDefinition update) {
        Message after = mongo.findAndModify(
                query(which), update, FindAndModifyOptions.options().returnNew(true), Message.class);
        changed.set(true);
        events.publishEvent(new Changed());
        return Optional.ofNullable(after);
    }

    /** Tells other processes of changes since the last time; new messages tell of themselves. */
    public void announce() {
        if (changed.getAndSet(false)) {
            try {
                next();
            } catch (RuntimeException e) {
                changed.set(true);
                throw e;
            }
        }
    }

    /** The channel a message, deleted or not, stands in for all; empty if there never was one, or if it is a private word. */
    public Optional<String> channelOf(long id) {
        return channels.find(id, () -> find(id).filter(Message::isShared).map(Message::channel));
    }

    public Optional<Message> find(long id) {
        return Optional.ofNullable(mongo.findById(id, Message.class));
    }

    /** The first message that matches. */
    public Optional<Message> one(Criteria criteria) {
        return list(criteria, Sort.Direction.ASC, 1).stream().findFirst();
    }

    /** The bot's newest post that everybody in the channel sees. */
    public Optional<Message> newestPost(String channel) {
        Criteria posts = at(new Place(channel, 0))
                .and("author")
                .is(Playground.BOT)
                .and("audience")
                .is("");
        return list(posts, Sort.Direction.DESC, 1).stream().findFirst();
    }

    /** At most {@code limit} messages that match, by id. */
    public List<Message> list(Criteria criteria, Sort.Direction direction, int limit) {
        return mongo.find(query(criteria).with(Sort.by(direction, "_id")).limit(limit), Message.class);
    }

    /** How much everybody sees in each of these threads; a thread without a reply is left out. */
    public Map<Long, Summary> summaries(String channel, List<Long> threads) {
        Criteria counted = where("channel")
                .is(channel)
                .and("thread")
                .in(threads)
                .and("audience")
                .is("")
                .and("deleted")
                .is(false);
        var aggregation = Aggregation.newAggregation(
                Aggregation.match(counted),
                Aggregation.group("thread")
                        .count()
                        .as("replies")
                        .addToSet("author")
                        .as("authors")
                        .max("at")
                        .as("last"));
        return mongo.aggregate(aggregation, COLLECTION, Summary.class).getMappedResults().stream()
                .collect(Collectors.toMap(Summary::id, Function.identity()));
    }

    /** A message of this place. */
    public static Criteria at(Place place) {
        return where("channel").is(place.channel()).and("thread").is(place.thread());
    }

    /** A thread's replies, who wrote them, and when the last one came. */
    public record Summary(long id, int replies, List<String> authors, Instant last) {}

    private record Counter(String id, long value) {}
}
