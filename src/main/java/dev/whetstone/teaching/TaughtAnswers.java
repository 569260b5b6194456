package dev.whetstone.teaching;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.answer.GroupSamples;
import dev.whetstone.question.Sample;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** All answers that teach. */
final class TaughtAnswers implements GroupSamples {

    /** What the grader takes of a group's samples at most, the latest. */
    static final int MOST = 20;

    private final MongoTemplate mongo;

    TaughtAnswers(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Sample> of(String groupId, String questionId) {
        return mongo
                .find(
                        query(where("groupId").is(groupId).and("questionId").is(questionId))
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
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), TaughtAnswer.class);
    }

    void forget(String roundId, String memberId) {
        mongo.remove(query(where("memberId").is(memberId).and("roundId").is(roundId)), TaughtAnswer.class);
    }
}
