package dev.whetstone.attempt;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.copying.PrintLog;
import dev.whetstone.grading.Grade;
import dev.whetstone.group.JoinFollower;
import dev.whetstone.group.MemberData;
import dev.whetstone.round.Round;
import dev.whetstone.storage.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** All answers; one document for each member and round. */
public final class Answers implements MemberData, JoinFollower {

    private static final int TRIES = 50;

    /** Longer than it takes to bring on what people said. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final PrintLog prints;

    public Answers(MongoTemplate mongo) {
        this.mongo = mongo;
        this.prints = new PrintLog(mongo);
    }

    public Optional<Answer> find(String roundId, String memberId) {
        return Optional.ofNullable(mongo.findById(Answer.id(roundId, memberId), Answer.class));
    }

    public List<Answer> of(Round round) {
        return mongo.find(query(where("roundId").is(round.id())), Answer.class);
    }

    /** Answers of these rounds of which an attempt has such a grade. */
    public List<Answer> graded(Collection<String> roundIds, Collection<Grade.Certainty> certainties) {
        List<String> names = certainties.stream().map(Enum::name).toList();
        return mongo.find(
                query(where("roundId")
                        .in(roundIds)
                        .and("attempts.grade.certainty")
                        .in(names)),
                Answer.class);
    }

    /** The ids of answers on which people had a word that is to be brought on, the longest due first. */
    public List<String> heard(Instant now, int most) {
        Query due =
                query(where("nextFireAt").lte(now)).with(Sort.by("nextFireAt")).limit(most);
        due.fields().include("_id");
        return mongo.find(due, Document.class, "answers").stream()
                .map(found -> found.getString("_id"))
                .toList();
    }

    /** Takes such an answer until a moment, with the word it was taken for; empty if somebody else did. */
    public Optional<Answer> takeHeard(String id, Instant now) {
        return Optional.ofNullable(mongo.findOne(
                        query(where("_id").is(id).and("nextFireAt").lte(now)), Answer.class))
                .flatMap(answer -> answer.progress().peoplesWord().flatMap(word -> {
                    answer.progress().begin(word, now.plus(TURN).plus(Backoff.after(word.turns())));
                    return store(answer);
                }));
    }

    /** A member's answers to all rounds; a reader takes one after the other, so that a long life fits. */
    public <T> T by(String memberId, Function<Stream<Answer>, T> reader) {
        try (Stream<Answer> all = mongo.stream(query(where("memberId").is(memberId)), Answer.class)) {
            return reader.apply(all);
        }
    }

    /** A member's answers to these rounds, by round. */
    public Map<String, Answer> by(String memberId, Collection<String> roundIds) {
        List<String> ids =
                roundIds.stream().map(round -> Answer.id(round, memberId)).toList();
        return mongo.find(query(where("_id").in(ids)), Answer.class).stream()
                .collect(Collectors.toMap(Answer::roundId, Function.identity()));
    }

    /** The texts of all rounds that may be repeated. */
    public PrintLog prints() {
        return prints;
    }

    /** The answer as it is now, or an empty one. */
    public Answer current(Round round, String memberId) {
        return current(round.id(), round.groupId(), memberId);
    }

    /** Keeps acts; those that are known already change nothing. */
    public Answer add(Round round, String memberId, Collection<Act> acts) {
        return change(round, memberId, answer -> answer.add(acts));
    }

    /**
     * Reads an answer (or starts an empty one), changes it and stores it if the change says it changed anything; again from the
     * start if somebody else was faster.
     */
    public Answer change(Round round, String memberId, Predicate<Answer> change) {
        return change(current(round, memberId), change);
    }

    /** As above, for a caller that has just read the answer; it must not be used any more afterwards. */
    public Answer change(Answer known, Predicate<Answer> change) {
        Answer answer = known;
        for (int tries = 1; ; tries++) {
            if (!change.test(answer)) {
                return answer;
            }
            Optional<Answer> stored = store(answer);
            if (stored.isPresent()) {
                return stored.get();
            }
            if (tries == TRIES) {
                throw new OptimisticLockingFailureException("Answer " + known.id() + " changes too often");
            }
            answer = current(known);
        }
    }

    /** Stores the answer as it is; empty if somebody else changed it since it was read. */
    public Optional<Answer> store(Answer answer) {
        try {
            return Optional.of(mongo.save(answer));
        } catch (OptimisticLockingFailureException | DuplicateKeyException somebodyWasFaster) {
            return Optional.empty();
        }
    }

    /** The same answer, read again. */
    Answer current(Answer known) {
        return current(known.roundId(), known.groupId(), known.memberId());
    }

    private Answer current(String roundId, String groupId, String memberId) {
        return find(roundId, memberId).orElseGet(() -> Answer.empty(roundId, groupId, memberId));
    }

    @Override
    public void joinedMember(String gone, String into) {
        prints.forgetKnown();
    }

    @Override
    public void forget(String memberId) {
        prints.forget(
                memberId,
                by(
                        memberId,
                        all -> all.filter(answer -> answer.progress().printed() > 0
                                        || !answer.counting().isEmpty())
                                .map(Answer::roundId)
                                .toList()));
        mongo.remove(query(where("memberId").is(memberId)), Answer.class);
        mongo.find(query(where("scores.memberId").is(memberId)), Answer.class)
                .forEach(answer -> change(answer, current -> current.forget(memberId)));
        mongo.find(query(where("helpful").is(memberId)), Answer.class)
                .forEach(answer -> change(answer, current -> current.forget(memberId)));
    }
}
