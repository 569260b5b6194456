package dev.whetstone.trial;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.group.MemberData;
import dev.whetstone.round.Round;
import dev.whetstone.schedule.Leased;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/**
 * How often a member has tried a program on a question; a document {@code {_id: "round|member", memberId, roundId, count}} each.
 */
record Trials(MongoTemplate mongo) implements MemberData {

    /** How often one may. */
    static final int MOST = 5;

    static final String COLLECTION = "trials";
    private static final int RACES = 3;

    /** Counts one more; false if there were enough. */
    boolean begin(Round round, String memberId) {
        Query mayTry =
                query(where("_id").is(round.id() + "|" + memberId).and("count").lt(MOST));
        Update more = new Update().inc("count", 1).set("memberId", memberId).set("roundId", round.id());
        for (int race = 0; race < RACES; race++) {
            try {
                mongo.findAndModify(
                        mayTry, more, FindAndModifyOptions.options().upsert(true), org.bson.Document.class, COLLECTION);
                return true;
            } catch (DuplicateKeyException enoughOrFirstTogether) {
                // Whoever lost the race for the first document counts in the next turn.
            }
        }
        return false;
    }

    /** Nothing was tried after all. */
    void giveBack(Round round, String memberId) {
        Query tried =
                query(where("_id").is(round.id() + "|" + memberId).and("count").gt(0));
        mongo.updateFirst(tried, new Update().inc("count", -1), COLLECTION);
    }

    /** What came of a program has been told, so it is kept no longer. */
    void told(Leased<KeptTrial> trial) {
        mongo.remove(query(where("_id").is(trial.id()).and("fence").is(trial.fence())), KeptTrial.COLLECTION);
    }

    @Override
    public void forget(String memberId) {
        mongo.remove(query(where("memberId").is(memberId)), COLLECTION);
        mongo.remove(query(where("memberId").is(memberId)), KeptTrial.COLLECTION);
    }
}
