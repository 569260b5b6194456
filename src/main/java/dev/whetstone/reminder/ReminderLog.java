package dev.whetstone.reminder;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.round.Round;
import dev.whetstone.storage.Once;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who was reminded of which round, {@link Once once}: a document {@code round|member} for each, which names the round the reminder
 * was sent for, so that whoever takes it over from a process that died looks for that one.
 *
 * <pre>{@code { _id: "g1:2026-03-02:0900|m7", member: "m7", round: "g1:2026-03-02:0900", at: …, until: … } }</pre>
 */
final class ReminderLog {

    private static final String SENT = "reminders";
    private static final String UNTIL = "until";
    private static final String ROUND = "round";

    private static final int MOST_READ = 200;

    /** Longer than sending takes. */
    static final Duration HOLD = Duration.ofMinutes(2);

    private final MongoTemplate mongo;
    private final Once once;

    ReminderLog(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.once = new Once(mongo, SENT, clock, HOLD);
    }

    /**
     * One caller's leave to send a reminder, within {@link #HOLD}.
     *
     * @param round the id of the round it is sent for
     * @param at when it was claimed first
     * @param tried since when it may have been sent already; null where nobody has tried
     */
    record Claim(String round, Instant at, @Nullable Instant tried) {}

    /** Empty if somebody else has it, or it was sent; {@code leader} is the id of the round it is sent for. */
    Optional<Claim> claim(Round round, String member, String leader) {
        Document fresh =
                new Document("_id", id(round, member)).append("member", member).append(ROUND, leader);
        return once.claim(fresh)
                .map(claim -> new Claim(claim.kept().get(ROUND, round.id()), claim.at(), claim.tried()));
    }

    /** It was sent, or never will be. */
    void sent(Round round, String member) {
        once.finish(id(round, member));
    }

    /** It may have been sent; whoever claims it next looks for it. */
    void doubt(Round round, String member) {
        once.doubt(id(round, member));
    }

    /** Whether somebody claimed it and has not said how it went. */
    boolean isUnderWay(Round round, String member) {
        return once.isUnderWay(id(round, member));
    }

    Optional<Instant> claimedAt(Round round, String member) {
        return Optional.ofNullable(mongo.findById(id(round, member), Document.class, SENT))
                .map(sent -> sent.getDate("at").toInstant());
    }

    /** It was not sent after all. */
    void release(Round round, String member) {
        once.forget(id(round, member));
    }

    /** Those of the members who were reminded of the round. */
    Set<String> reminded(Round round, Collection<String> members) {
        List<String> ids = members.stream().map(member -> id(round, member)).toList();
        return mongo.find(query(where("_id").in(ids).and(UNTIL).exists(false)), Document.class, SENT).stream()
                .map(sent -> sent.getString("member"))
                .collect(Collectors.toSet());
    }

    /** The last reminders of a member since they last wanted some, the latest first; each as the ids of the rounds it spoke of. */
    List<List<String>> latest(String member) {
        Map<String, List<String>> reminders = new LinkedHashMap<>();
        mongo.find(
                        query(where("member").is(member))
                                .with(Sort.by(Sort.Direction.DESC, "at"))
                                .limit(MOST_READ),
                        Document.class,
                        SENT)
                .forEach(sent -> {
                    String id = sent.getString("_id");
                    String round = id.substring(0, id.lastIndexOf('|'));
                    reminders
                            .computeIfAbsent(sent.get(ROUND, round), lead -> new ArrayList<>())
                            .add(round);
                });
        return List.copyOf(reminders.values());
    }

    void forget(String memberId) {
        mongo.remove(query(where("member").is(memberId)), SENT);
    }

    private static String id(Round round, String member) {
        return round.id() + "|" + member;
    }
}
