package dev.whetstone.squad;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Who is in which squad: one document for each member, so that a split that breaks off is simply made again. */
record Squads(MongoTemplate mongo) {

    static final String COLLECTION = "squads";

    private static final String GROUP = "groupId";

    List<SquadPlace> of(String groupId) {
        return mongo.find(query(where(GROUP).is(groupId)).with(Sort.by("_id")), SquadPlace.class);
    }

    void put(String groupId, String memberId, String squad) {
        mongo.save(SquadPlace.of(groupId, memberId, squad));
    }

    /** Gives everybody a place anew, by member; who is not among them has none any more. */
    void split(String groupId, Map<String, String> squads) {
        squads.forEach((member, squad) -> put(groupId, member, squad));
        mongo.remove(query(where(GROUP).is(groupId).and("memberId").nin(squads.keySet())), SquadPlace.class);
    }

    void end(String groupId) {
        mongo.remove(query(where(GROUP).is(groupId)), SquadPlace.class);
    }

    void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), SquadPlace.class);
    }
}
