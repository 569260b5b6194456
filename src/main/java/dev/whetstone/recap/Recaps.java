package dev.whetstone.recap;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.group.StudyGroup;
import dev.whetstone.question.Question;
import dev.whetstone.round.Round;
import dev.whetstone.round.RoundFollower;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

/** Expects the recap of a group's week once something of it was revealed. */
record Recaps(MongoTemplate mongo) implements RoundFollower {

    static final String COLLECTION = "recap_groups";

    @Override
    public boolean afterReveal(Round round, StudyGroup group, Question question) {
        mongo.upsert(
                query(where("_id").is(group.id())),
                new Update()
                        .setOnInsert("nextFireAt", Week.of(round.date()).toldAt(group.cadence()))
                        .setOnInsert("fence", 0L),
                COLLECTION);
        return true;
    }
}
