package dev.whetstone.appeal.waiting;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Update;

/** The groups in which something may wait for a person: after a reveal, and once somebody appeals. */
public record WaitingGroups(MongoTemplate mongo) implements RoundFollower {

    static final String COLLECTION = "waiting_groups";

    /** Such a group: a document {@code { _id: "g1", nextFireAt: …, fence: 3 }}, without {@code nextFireAt} while nothing waits. */
    @Document(COLLECTION)
    record Expected(@Id String id) {}

    /** Something may wait in the group from now on; who looks at it meanwhile does not know, so their word counts no more. */
    public void expect(String groupId) {
        mongo.upsert(
                query(where("_id").is(groupId)),
                new Update().set("nextFireAt", Instant.EPOCH).inc("fence", 1),
                COLLECTION);
    }

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        expect(group.id());
        return true;
    }
}
