package dev.whetstone.reminder;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.round.Round;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/**
 * Who was reminded of which round: a document {@code round|member} for each, inserted before the reminder is sent, with
 * {@code until}, which goes once it was sent. A claim whose process died is another's after that.
 */
final class ReminderLog {

    private static final String SENT = "reminders";
    private static final String UNTIL = "until";

    /** Longer than sending takes. */
    static final Duration HOLD = Duration.ofMinutes(2);

    private final MongoTemplate mongo;
    private final Clock clock;

    ReminderLog(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    /** True for the one caller who may send it, within {@link #HOLD}. */
    boolean claim(Round round, String member) {
        Instant now = clock.instant();
        try {
            mongo.insert(
                    new Document("_id", id(round, member))
                            .append("member", member)
                            .append("at", now)
                            .append(UNTIL, now.plus(HOLD)),
                    SENT);
            return true;
        } catch (DuplicateKeyException known) {
            return mongo.updateFirst(
                                    query(where("_id")
                                            .is(id(round, member))
                                            .and(UNTIL)
                                            .lte(now)),
                                    new Update().set(UNTIL, now.plus(HOLD)),
                                    SENT)
                            .getMatchedCount()
                    == 1;
        }
    }

    /** It was sent, or never will be. */
    void sent(Round round, String member) {
        mongo.updateFirst(query(where("_id").is(id(round, member))), new Update().unset(UNTIL), SENT);
    }

    /** Whether somebody claimed it and has not said how it went. */
    boolean isUnderWay(Round round, String member) {
        return mongo.exists(query(where("_id").is(id(round, member)).and(UNTIL).exists(true)), SENT);
    }

    Optional<Instant> claimedAt(Round round, String member) {
        return Optional.ofNullable(mongo.findById(id(round, member), Document.class, SENT))
                .map(sent -> sent.getDate("at").toInstant());
    }

    /** It was not sent after all. */
    void release(Round round, String member) {
        mongo.remove(query(where("_id").is(id(round, member))), SENT);
    }

    /** Those of the members who were reminded of the round. */
    Set<String> reminded(Round round, Collection<String> members) {
        List<String> ids = members.stream().map(member -> id(round, member)).toList();
        return mongo.find(query(where("_id").in(ids).and(UNTIL).exists(false)), Document.class, SENT).stream()
                .map(sent -> sent.getString("member"))
                .collect(Collectors.toSet());
    }

    /** The ids of the rounds the member was reminded of last, the latest first, since they last wanted reminders. */
    List<String> latest(String member, int most) {
        return mongo
                .find(
                        query(where("member").is(member))
                                .with(Sort.by(Sort.Direction.DESC, "at"))
                                .limit(most),
                        Document.class,
                        SENT)
                .stream()
                .map(sent -> sent.getString("_id"))
                .map(id -> id.substring(0, id.lastIndexOf('|')))
                .toList();
    }

    void forget(String memberId) {
        mongo.remove(query(where("member").is(memberId)), SENT);
    }

    private static String id(Round round, String member) {
        return round.id() + "|" + member;
    }
}
