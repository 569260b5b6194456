package dev.whetstone.secondreader;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import dev.whetstone.group.Member;
import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Who does not want a language model to see their answers; one document for each of a person's identities
 * ({@code {_id: "slack|T1|U1", member: "m7"}}), so that the wish outlives a link of two of them.
 */
final class ReaderOptOuts {

    static final String COLLECTION = "reader_opt_outs";

    private final MongoTemplate mongo;

    ReaderOptOuts(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    boolean has(Member member) {
        return mongo.exists(query(where("_id").in(member.identities())), COLLECTION);
    }

    void add(Member member) {
        member.identities()
                .forEach(identity ->
                        mongo.save(new Document("_id", identity).append("member", member.id()), COLLECTION));
    }

    void remove(Member member) {
        remove(member.identities());
    }

    void remove(List<String> identities) {
        mongo.remove(query(where("_id").in(identities)), COLLECTION);
    }
}
