package dev.whetstone.teaching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.whetstone.answer.GroupSamples;
import dev.whetstone.question.Sample;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** All answers that teach. */
final class TaughtAnswers implements GroupSamples {

    /** What the grader takes of a group's samples at most, the latest. */
    static final int MOST = 20;

    /** What another process keeps or forgets is known here within this time. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

    private final MongoTemplate mongo;
    private final Cache<Topic, List<Sample>> known =
            Caffeine.newBuilder().maximumSize(5_000).expireAfterWrite(KNOWN_FOR).build();

    private record Topic(String groupId, String questionId) {}

    TaughtAnswers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Sample> of(String groupId, String questionId) {
        return known.get(new Topic(groupId, questionId), this::read);
    }

    private List<Sample> read(Topic topic) {
        return mongo
                .find(
                        query(where("groupId")
                                        .is(topic.groupId())
                                        .and("questionId")
                                        .is(topic.questionId()))
                                .with(Sort.by(Sort.Direction.DESC, "at", "_id"))
                                .limit(MOST),
                        TaughtAnswer.class)
                .stream()
                .sorted(Comparator.comparing(TaughtAnswer::id))
                .map(TaughtAnswer::sample)
                .toList();
    }

    void keep(TaughtAnswer answer) {
        mongo.save(answer);
        known.invalidateAll();
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), TaughtAnswer.class);
        known.invalidateAll();
    }

    void forget(String roundId, String memberId) {
        mongo.remove(query(where("memberId").is(memberId).and("roundId").is(roundId)), TaughtAnswer.class);
        known.invalidateAll();
    }
}
